package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;

/** The same machine and seed give the same bits everywhere. */
final class DeterminismTest {

    /** Computed once; Java's {@code Random} and string hashes are specified to the bit. */
    private static final int GOLDEN = -1696242803;

    @Test
    void aRunHasTheSameBitsOnEveryMachineAndJavaVersion() {
        assertEquals(GOLDEN, RandomMachines.fingerprint(RandomMachines.machine(new Random(42), 200)));
    }

    @Test
    void anotherSeedGivesOtherNoise() {
        MachineModel machine = new Bench().with("noise", "noise").machine();
        assertNotEquals(
                noise(machine, "noise"),
                noise(new Bench().with("other", "noise").machine(), "other"));
    }

    private static double noise(MachineModel machine, String path) {
        Simulation run = Bench.engine().prepare(1, machine, Bench.settings());
        run.advance(1);
        return Bench.real(run, path + ".output");
    }
}
