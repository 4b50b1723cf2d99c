package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.value.Value;

/** Nothing depends on the order of anything; a journalled run replays to the same bits. */
final class DeterminismLawsTest {

    @Property(tries = 300)
    void shufflingComponentsAndConnectionsChangesNoBit(@ForAll long seed) {
        MachineModel machine = RandomMachines.machine(new Random(seed), 12);
        assertEquals(
                RandomMachines.fingerprint(machine),
                RandomMachines.fingerprint(Shuffling.shuffled(machine, new Random(~seed))));
    }

    @Property(tries = 200)
    void namesOfComponentsChangeNoBit(@ForAll long seed) {
        MachineModel machine =
                RandomMachines.machine(new Random(seed), 10, List.of("lag", "gain", "adder", "counter", "peak"));
        Map<String, String> names = new HashMap<>();
        List<String> fresh = new ArrayList<>(machine.components().keySet());
        Collections.shuffle(fresh, new Random(seed + 1));
        List<String> old = List.copyOf(machine.components().keySet());
        for (int i = 0; i < old.size(); i++) {
            names.put(old.get(i), "x" + fresh.get(i));
        }
        Map<String, Value> before = values(machine);
        Map<String, Value> after = values(renamed(machine, names));
        before.forEach((path, value) -> assertEquals(value, after.get(rename(path, names)), path));
    }

    @Property(tries = 100)
    void aJournalledRunReplaysToTheSameBits(@ForAll long seed) {
        Random random = new Random(seed);
        MachineModel machine = new Bench()
                .with("noise", "noise")
                .with("sum", "adder")
                .with("lag", "lag")
                .with("gain", "gain")
                .connect("sum.a", "noise.output")
                .connect("lag.input", "sum.output")
                .machine();
        Simulation first = Bench.engine().prepare(1, machine, Bench.settings());
        for (int i = 0; i < 20; i++) {
            first.advance(1 + random.nextInt(5));
            first.parameters(Map.of("lag.lag", Value.of(0.01 + random.nextDouble())));
            first.inputs(Map.of("sum.b", Value.of(random.nextGaussian()), "gain.input", Value.of(random.nextDouble())));
        }
        first.advance(5);
        Simulation second = Bench.engine().prepare(1, machine, Bench.replay(first.journal()));
        second.advance(first.status().tick());
        assertEquals(first.row("*"), second.row("*"));
        assertEquals(first.journal(), second.journal());
    }

    private static MachineModel renamed(MachineModel machine, Map<String, String> names) {
        Map<String, MachineModel.Component> components = new HashMap<>();
        machine.components().forEach((path, component) -> components.put(names.get(path), component));
        Map<String, List<String>> connections = new HashMap<>();
        machine.connections()
                .forEach((target, sources) -> connections.put(
                        rename(target, names),
                        sources.stream().map(s -> rename(s, names)).toList()));
        return MachineModel.of(machine.name(), components, connections);
    }

    private static String rename(String path, Map<String, String> names) {
        int dot = path.indexOf('.');
        return names.get(path.substring(0, dot)) + path.substring(dot);
    }

    private static Map<String, Value> values(MachineModel machine) {
        Simulation run = Bench.engine().prepare(1, machine, Bench.settings());
        run.advance(25);
        Map<String, Value> values = new HashMap<>();
        run.row("*").signals().forEach((path, signal) -> values.put(path, signal.value()));
        return values;
    }
}
