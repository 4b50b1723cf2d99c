package org.twinbench.kernel.schedule;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.schedule.memory.Accesses;

/** What plans of the same types share. */
final class AccessesTest {

    @Test
    void thePlanOfAnEditedMachineAccessesFieldsAsTheOneBeforeIt() {
        List<Part> parts = RandomPlants.assembly(new Random(1)).parts().stream()
                .filter(part -> part.type() instanceof BehaviorType)
                .toList();
        assertTrue(parts.size() > 1);
        Accesses before = new Accesses();
        Accesses after = new Accesses();
        for (Part part : parts) {
            for (PortDescriptor port : part.descriptor().ports()) {
                assertSame(before.of(part, port.name()), after.of(part, port.name()), part.path());
            }
        }
    }
}
