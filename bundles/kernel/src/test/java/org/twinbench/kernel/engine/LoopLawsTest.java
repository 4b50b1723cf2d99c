package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.value.Value;

/** What holds for every machine with algebraic loops. */
final class LoopLawsTest {

    private static final List<String> METHODS = List.of("newton", "fixed_point", "delay");

    /** Contracting adders wired at random, a lag that excites them, and every wire named as the place of a loop. */
    private static MachineModel tangle(Random random, int size, String method) {
        Bench bench = new Bench().with("noise", "noise");
        for (int i = 0; i < size; i++) {
            String path = "c" + i;
            bench.with(
                    path, "adder", Map.of("weight", Value.of(weight(i))), Map.of("a", Value.of(random.nextGaussian())));
            bench.connect(path + ".b", "c" + random.nextInt(size) + ".output");
            bench.loop(path + ".output", method);
            if (random.nextInt(3) == 0) {
                bench.connect(path + ".a", "noise.output");
            }
        }
        return bench.machine();
    }

    private static double weight(int i) {
        return (i % 7 - 3) / 7.0;
    }

    @Property(tries = 150)
    void theOrderOfTheFileChangesNoBit(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size, @ForAll @IntRange(max = 2) int method) {
        MachineModel machine = tangle(new Random(seed), size, METHODS.get(method));
        assertEquals(
                RandomMachines.fingerprint(machine),
                RandomMachines.fingerprint(Shuffling.shuffled(machine, new Random(~seed))));
    }

    @Property(tries = 150)
    void newtonLeavesEveryWireWithWhatItsInputsGive(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        Simulation run = Bench.engine().prepare(1, tangle(new Random(seed), size, "newton"), Bench.settings());
        for (int tick = 0; tick < 5; tick++) {
            run.advance(1);
            assertTrue(run.status().alarms().isEmpty());
            for (int i = 0; i < size; i++) {
                double expected = Bench.real(run, "c" + i + ".a") + weight(i) * Bench.real(run, "c" + i + ".b");
                assertEquals(expected, Bench.real(run, "c" + i + ".output"), 1e-12 * Math.max(1, Math.abs(expected)));
            }
        }
    }

    @Property(tries = 100)
    void aRestoredRunIsTheUninterruptedRun(
            @ForAll long seed, @ForAll @IntRange(max = 2) int method, @ForAll @IntRange(max = 6) int before) {
        MachineModel model = tangle(new Random(seed), 6, METHODS.get(method));
        PlanRun through = new PlanRun(model, 10_000_000);
        PlanRun replaced = new PlanRun(model, 10_000_000);
        through.advance(before);
        replaced.advance(before);
        replaced.replace();
        for (int i = 0; i < 6; i++) {
            assertArrayEquals(through.bits(), replaced.bits());
            through.advance(1);
            replaced.advance(1);
        }
    }
}
