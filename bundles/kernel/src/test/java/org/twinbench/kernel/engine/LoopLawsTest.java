package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.Plans;

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

    private static MachineModel shuffled(MachineModel machine, Random random) {
        return new MachineModel(
                machine.name(),
                "",
                Map.of(),
                shuffled(machine.components(), random),
                shuffled(machine.connections(), random),
                shuffled(machine.loops(), random),
                Map.of(),
                Map.of());
    }

    private static <V> Map<String, V> shuffled(Map<String, V> map, Random random) {
        List<String> keys = new ArrayList<>(map.keySet());
        Collections.shuffle(keys, random);
        Map<String, V> result = new LinkedHashMap<>();
        keys.forEach(key -> result.put(key, map.get(key)));
        return result;
    }

    @Property(tries = 150)
    void theOrderOfTheFileChangesNoBit(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size, @ForAll @IntRange(max = 2) int method) {
        MachineModel machine = tangle(new Random(seed), size, METHODS.get(method));
        assertEquals(
                RandomMachines.fingerprint(machine), RandomMachines.fingerprint(shuffled(machine, new Random(~seed))));
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
        Machine through = new Machine(plan(model), 10_000_000);
        Machine replaced = new Machine(plan(model), 10_000_000);
        for (int i = 0; i < before; i++) {
            through.advance(true);
            replaced.advance(true);
        }
        replaced.replace(plan(model), replaced.plan().orElseThrow().memory(), List.of());
        assertArrayEquals(bits(through), bits(replaced));
        for (int i = 0; i < 5; i++) {
            through.advance(true);
            replaced.advance(true);
            assertArrayEquals(bits(through), bits(replaced));
        }
    }

    private static Plan plan(MachineModel model) {
        Assembly assembly = new Assembler(Bench.CATALOG, Bench.UNITS)
                .assemble(model, java.nio.file.Path.of(""))
                .assembly()
                .orElseThrow();
        return Plans.of(assembly, 1, false);
    }

    private static long[] bits(Machine machine) {
        Plan plan = machine.plan().orElseThrow();
        List<Long> bits = new ArrayList<>();
        for (int i = 0; i < plan.parts().size(); i++) {
            for (var port : plan.parts().get(i).descriptor().ports()) {
                bits.add(Double.doubleToRawLongBits(plan.reading(i, port.name()).real()));
            }
        }
        return bits.stream().mapToLong(Long::longValue).toArray();
    }
}
