package org.twinbench.kernel.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.api.simulation.PlanDescription.Form;
import org.twinbench.api.simulation.PlanDescription.TypeForm;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.schedule.compiled.code.Loops;
import org.twinbench.kernel.schedule.compiled.grouping.Thresholds;

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
        for (int mostInLines : new int[] {0, 300}) {
            PlanDescription description = description(assembly, mostInLines);
            assertEquals(300, description.components());
            assertEquals(
                    300,
                    description.types().stream().mapToInt(TypeForm::components).sum());
            assertEquals(
                    Set.of(mostInLines == 0 ? Form.COMPILED : Form.STRAIGHT_LINE, Form.OBJECTS),
                    description.types().stream().map(TypeForm::form).collect(Collectors.toSet()));
            assertTrue(description.blocks() > 0);
        }
        PlanDescription description = description(assembly, 300);
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

    private static PlanDescription description(Assembly assembly, int mostInLines) {
        return Plans.of(assembly, 1, false, Integration.DEFAULT, new Thresholds(mostInLines, 0, 0, 0))
                .description();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, Integer.MAX_VALUE})
    void aStepAllocatesNothing(int mostInLines) {
        Thresholds thresholds = new Thresholds(mostInLines, 48, 0, 0);
        Plan plan = Plans.of(RandomPlants.calm(new Random(7), 300), 1, true, Integration.DEFAULT, thresholds);
        plan.initialize();
        plan.settle(0, 0);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int tick = 0; tick < 11_000; tick++) {
            if (tick == 10_000) { // compilers are done with it, on a busy computer, too
                before = thread.getCurrentThreadAllocatedBytes();
            }
            plan.step(tick, tick * 1e-3, 1e-3);
            plan.settle(tick + 1, (tick + 1) * 1e-3);
        }
        assertEquals(0, thread.getCurrentThreadAllocatedBytes() - before);
    }
}
