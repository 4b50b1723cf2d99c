package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;

/** Machines of a hundred thousand components. */
@Timeout(180)
final class LargeMachineTest {

    @Test
    void aHundredThousandComponentsAreAssembledAndRun() {
        Simulation run = Bench.engine().prepare(1, RandomMachines.machine(new Random(1), 100_000), Bench.settings());
        run.advance(3);
        SimulationStatus status = run.status();
        assertEquals(100_000, status.components());
        assertEquals(3, status.tick());
    }
}
