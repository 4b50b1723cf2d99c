package org.twinbench.kernel.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.api.simulation.PlanDescription.Form;
import org.twinbench.api.simulation.PlanDescription.TypeForm;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.schedule.compiled.code.Loops;

/** Which types become loops, and why others do not. */
final class CompilationTest {

    @Test
    void typesThatOnlyComputeAreCompiled() {
        Map<String, String> reasons = new TreeMap<>();
        for (InstalledType type : RandomPlants.TYPES) {
            Optional<String> reason = Loops.of((BehaviorType) type).reason();
            reason.ifPresent(why -> reasons.put(type.descriptor().id(), why.replaceAll("line \\d+", "line N")));
        }
        assertEquals(
                Map.of(
                        "history",
                        "Types.History.step, line N uses the field 'last', which is no number, truth value or"
                                + " enumeration",
                        "rounds",
                        "Types.Rounds.step, line N has a loop whose end is not known; count between constants or"
                                + " the ends of a table",
                        "object",
                        "Types.ObjectGain.outputs, line N uses the field 'shape', which is no number, truth value or"
                                + " enumeration"),
                reasons);
    }

    @Test
    void aPlanSaysHowItsComponentsAreExecuted() {
        Assembly assembly = RandomPlants.calm(new Random(7), 300);
        PlanDescription description =
                Plans.of(assembly, 1, false, Integration.DEFAULT).description();
        assertEquals(300, description.components());
        assertEquals(
                300, description.types().stream().mapToInt(TypeForm::components).sum());
        assertEquals(
                description.blocks(),
                description.types().stream().mapToInt(TypeForm::blocks).sum());
        List<TypeForm> history = description.types().stream()
                .filter(type -> type.type().equals("history"))
                .toList();
        assertEquals(List.of(Form.OBJECTS), history.stream().map(TypeForm::form).toList());
        assertTrue(history.get(0).reason().orElseThrow().startsWith("Types.History.step, line "));
        assertEquals(
                0,
                Plans.interpreted(assembly, 1, false, Integration.DEFAULT)
                        .description()
                        .blocks());
    }

    @Test
    void aStepAllocatesNothing() {
        Plan plan = Plans.of(RandomPlants.calm(new Random(7), 300), 1, true, Integration.DEFAULT);
        plan.initialize();
        plan.settle(0, 0);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int tick = 0; tick < 2_000; tick++) {
            if (tick == 1_000) {
                before = thread.getCurrentThreadAllocatedBytes();
            }
            plan.step(tick, tick * 1e-3, 1e-3);
            plan.settle(tick + 1, (tick + 1) * 1e-3);
        }
        assertEquals(0, thread.getCurrentThreadAllocatedBytes() - before);
    }
}
