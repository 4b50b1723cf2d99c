package org.twinbench.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;

/** Machines of random components and connections, and the bits of what they do. */
final class RandomMachines {

    private static final List<String> TYPES =
            List.of("lag", "gain", "adder", "noise", "counter", "peak", "above", "while");

    private RandomMachines() {}

    static MachineModel machine(Random random, int size) {
        return machine(random, size, TYPES);
    }

    /** Wires take from earlier components only, registers from any, so that there are cycles but no algebraic loops. */
    static MachineModel machine(Random random, int size, List<String> types) {
        Bench bench = new Bench();
        List<String> numbers = new ArrayList<>();
        List<String> flags = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String type = types.get(random.nextInt(types.size()));
            String path = "c" + i;
            bench.with(path, type);
            switch (type) {
                case "lag", "peak", "gain", "above", "integral", "smooth" ->
                    source(random, numbers).ifPresent(s -> bench.connect(path + ".input", s));
                case "adder" -> {
                    source(random, numbers).ifPresent(s -> bench.connect(path + ".a", s));
                    source(random, numbers).ifPresent(s -> bench.connect(path + ".b", s));
                }
                case "while" -> source(random, flags).ifPresent(s -> bench.connect(path + ".condition", s));
                default -> {}
            }
            switch (type) {
                case "above" -> flags.add(path + ".output");
                case "counter" -> numbers.add(path + ".count");
                case "while" -> numbers.add(path + ".ticks");
                case "peak" -> numbers.add(path + ".peak");
                default -> numbers.add(path + ".output");
            }
        }
        return bench.machine();
    }

    private static java.util.Optional<String> source(Random random, List<String> outputs) {
        return outputs.isEmpty() || random.nextInt(6) == 0
                ? java.util.Optional.empty()
                : java.util.Optional.of(outputs.get(random.nextInt(outputs.size())));
    }

    /** Returns a hash of every bit of 25 rows. */
    static int fingerprint(MachineModel machine) {
        Simulation run = Bench.engine().prepare(1, machine, Bench.settings());
        int hash = 1;
        for (int i = 0; i < 25; i++) {
            run.advance(1);
            hash = 31 * hash + bits(run);
        }
        return hash;
    }

    private static int bits(Simulation run) {
        List<String> paths = List.copyOf(run.paths());
        double[] values = new double[paths.size()];
        run.probe(paths).read(values);
        return java.util.Arrays.hashCode(values);
    }
}
