package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.api.simulation.PlanDescription.TypeForm;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.kernel.schedule.Plans;

/** Which machines run in blocks, and what is said about those that do not. */
final class PlanFormTest {

    @Test
    void aPlainMachineRunsInBlocks() {
        assertEquals(1, description(new Bench().with("a", "gain")).blocks());
    }

    @Test
    void machinesThatGoMoreThanOnceOverAComponentOrSkipItRunAsObjects() {
        for (String method : List.of("delay", "fixed_point", "newton")) {
            assertObjects(
                    "The machine has algebraic loops, which are settled component by component.",
                    new Bench().with("a", "gain").connect("a.input", "a.output").loop("a.output", method));
        }
        assertObjects(
                "Not all components of the machine are called at every tick.",
                new Bench().with("a", "gain").every("a", 2));
        assertObjects(
                "The wires of the machine are needed between ticks, too: lag has continuous states or zero crossings.",
                new Bench().with("a", "gain").with("lag", "smooth"));
        assertObjects(
                "The wires of the machine are needed between ticks, too: b has continuous states or zero crossings.",
                new Bench().with("a", "gain").with("b", "relay"));
    }

    private static void assertObjects(String reason, Bench bench) {
        PlanDescription description = description(bench);
        assertEquals(0, description.blocks());
        assertEquals(
                List.of(Optional.of(reason)),
                description.types().stream().map(TypeForm::reason).distinct().toList());
    }

    private static PlanDescription description(Bench bench) {
        return Plans.of(Bench.assemble(bench.machine()), 1, false, Integration.DEFAULT)
                .description();
    }
}
