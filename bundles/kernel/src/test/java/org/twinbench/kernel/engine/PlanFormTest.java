package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.api.simulation.PlanDescription.Form;
import org.twinbench.api.simulation.PlanDescription.TypeForm;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.kernel.schedule.Plans;

/** Which components are compiled, and what is said about those that do not. */
final class PlanFormTest {

    @Test
    void aPlainMachineIsCompiled() {
        assertEquals(1, description(new Bench().with("a", "gain")).blocks());
    }

    @Test
    void onlyComponentsThatAreCalledMoreThanOnceOrSkippedRunAsObjects() {
        for (String method : List.of("fixed_point", "newton")) {
            assertObject(
                    "The component is a member of the loop of a.output, which is solved by calling its members again and again.",
                    new Bench().with("a", "gain").connect("a.input", "a.output").loop("a.output", method));
        }
        assertObject(
                "The component is stepped every 10 ticks.",
                new Bench().with("a", "gain").every("a", 10));
        for (String type : List.of("smooth", "relay")) {
            assertObject(
                    "The type has continuous states or zero crossings, which are followed between ticks.",
                    new Bench().with("a", type));
        }
    }

    @Test
    void aDelayedLoopIsCompiled() {
        Bench bench =
                new Bench().with("a", "gain").connect("a.input", "a.output").loop("a.output", "delay");
        assertEquals(1, description(bench).blocks());
    }

    @Test
    void aPlanSaysItInALine() {
        assertEquals(
                "2 components: straight_line 1, objects 1; gain: The component is stepped every 10 ticks.",
                description(new Bench().with("a", "gain").every("a", 10).with("other", "gain"))
                        .toString());
    }

    /** The other component of the machine is not concerned. */
    private static void assertObject(String reason, Bench bench) {
        List<TypeForm> types = description(bench.with("other", "gain")).types();
        assertEquals(
                List.of(new TypeForm("gain", Form.STRAIGHT_LINE, 1, 1, Optional.empty())),
                types.stream().filter(type -> type.form() == Form.STRAIGHT_LINE).toList());
        assertEquals(
                List.of(Optional.of(reason)),
                types.stream()
                        .filter(type -> type.form() == Form.OBJECTS)
                        .map(TypeForm::reason)
                        .toList());
    }

    private static PlanDescription description(Bench bench) {
        return Plans.of(Bench.assemble(bench.machine()), 1, false, Integration.DEFAULT)
                .description();
    }
}
