package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.settings.Solver;

/** Continuous states depend on the order of nothing, whatever the solver. */
final class SolverLawsTest {

    private static final List<String> TYPES =
            List.of("integral", "smooth", "lag", "gain", "adder", "noise", "counter", "peak", "above", "while");

    @Property(tries = 300)
    void shufflingComponentsAndConnectionsChangesNoBit(@ForAll long seed, @ForAll Solver solver) {
        MachineModel machine = RandomMachines.machine(new Random(seed), 12, TYPES);
        assertEquals(bits(machine, solver), bits(shuffled(machine, new Random(~seed)), solver));
    }

    private static List<Integer> bits(MachineModel machine, Solver solver) {
        Simulation run = Solving.start(machine, solver, 50_000_000);
        List<String> paths = List.copyOf(run.paths());
        List<Integer> bits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            run.advance(1);
            double[] values = new double[paths.size()];
            run.probe(paths).read(values);
            bits.add(Arrays.hashCode(values));
        }
        return bits;
    }

    private static MachineModel shuffled(MachineModel machine, Random random) {
        return MachineModel.of(
                machine.name(), shuffled(machine.components(), random), shuffled(machine.connections(), random));
    }

    private static <V> Map<String, V> shuffled(Map<String, V> map, Random random) {
        List<String> keys = new ArrayList<>(map.keySet());
        Collections.shuffle(keys, random);
        Map<String, V> result = new LinkedHashMap<>();
        keys.forEach(key -> result.put(key, map.get(key)));
        return result;
    }
}
