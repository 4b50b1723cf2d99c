package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.engine.snapshot.JsonSnapshotFiles;
import org.twinbench.kernel.json.StrictJson;

/** A run that goes on from a snapshot is the run, bit for bit, in whichever way it goes on. */
final class SnapshotLawsTest {

    private static final JsonSnapshotFiles FILES = new JsonSnapshotFiles();
    private static final StrictJson JSON = new StrictJson();
    private static final int TAIL = 15;

    /** A random machine in which a delay with an array, a random walk of the general form and what follows them stand too. */
    static MachineModel machine(long seed) {
        MachineModel random = RandomMachines.machine(new Random(seed), 10);
        Map<String, Component> components = new HashMap<>(random.components());
        Map<String, List<String>> connections = new HashMap<>(random.connections());
        components.put("noise", Component.of("noise", Map.of()));
        components.put("delay", Component.of("delay", Map.of()));
        components.put("walk", Component.of("walk", Map.of()));
        components.put("lag", Component.of("lag", Map.of("lag", Value.of(0.05))));
        components.put("sum", Component.of("adder", Map.of()));
        connections.put("delay.input", List.of("noise.output"));
        connections.put("walk.input", List.of("delay.output"));
        connections.put("lag.input", List.of("walk.output"));
        connections.put("sum.a", List.of("lag.output"));
        return MachineModel.of("Random", components, connections);
    }

    private static SimulationSettings settings(List<Command> journal) {
        return new SimulationSettings(
                10_000_000, Double.POSITIVE_INFINITY, OptionalLong.empty(), 1, OnError.PAUSE, Path.of(""), journal);
    }

    static Simulation prepare(MachineModel machine, List<Command> journal) {
        return Memorable.engine().prepare(1, machine, settings(journal));
    }

    private static void disturb(Simulation run, Random random) {
        run.parameters(Map.of("lag.lag", Value.of(0.02 + random.nextDouble())));
        run.inputs(Map.of("sum.b", Value.of(random.nextGaussian())));
    }

    /** Returns all bits of the next rows. */
    static List<List<Long>> rows(Simulation run, int count) {
        List<String> paths = List.copyOf(run.paths());
        List<List<Long>> rows = new ArrayList<>();
        double[] values = new double[paths.size()];
        for (int i = 0; i < count; i++) {
            run.probe(paths).read(values);
            List<Long> row = new ArrayList<>();
            for (double value : values) {
                row.add(Double.doubleToLongBits(value));
            }
            rows.add(row);
            run.advance(1);
        }
        return rows;
    }

    private static Snapshot throughText(Snapshot snapshot) {
        String text = JSON.layout(FILES.write(snapshot));
        Snapshot read = FILES.read(JSON.parse(text));
        assertEquals(snapshot, read);
        assertEquals(text, JSON.layout(FILES.write(read)));
        return read;
    }

    @Property(tries = 60)
    void aForkGoesOnAsTheRunDoes(@ForAll long seed, @ForAll @IntRange(max = 30) int ticks, @ForAll boolean pending) {
        Simulation run = prepare(machine(seed), List.of());
        disturb(run, new Random(seed));
        run.advance(ticks + 1);
        if (pending) {
            disturb(run, new Random(~seed));
        }
        Snapshot snapshot = throughText(run.snapshot());
        Simulation fork = prepare(snapshot.machine(), FILES.fork(snapshot));
        assertEquals(run.status().tick(), fork.status().tick());
        assertEquals(run.row("*"), fork.row("*"));
        assertEquals(throughText(fork.snapshot()), snapshot);
        assertEquals(rows(run, TAIL), rows(fork, TAIL));
    }

    @Property(tries = 60)
    void aRestoredRunRepeatsItselfAndReplays(@ForAll long seed, @ForAll @IntRange(max = 30) int ticks) {
        Simulation run = prepare(machine(seed), List.of());
        Random random = new Random(seed);
        disturb(run, random);
        run.advance(ticks + 1);
        disturb(run, random);
        Snapshot snapshot = run.snapshot();
        List<List<Long>> first = rows(run, TAIL);
        disturb(run, random);
        run.advance(3);
        disturb(run, random);
        run.restore(snapshot);
        assertEquals(first, rows(run, TAIL));
        assertEquals(snapshot.tick() + TAIL, run.snapshot().tick());

        Simulation again = prepare(machine(seed), run.journal());
        again.advance(run.status().tick());
        assertEquals(run.row("*"), again.row("*"));
        assertEquals(rows(run, TAIL), rows(again, TAIL));
    }

    @Property(tries = 60)
    void anEditThatChangesNothingChangesNoBit(@ForAll long seed, @ForAll @IntRange(max = 30) int ticks) {
        Simulation plain = prepare(machine(seed), List.of());
        Simulation edited = prepare(machine(seed), List.of());
        for (Simulation run : List.of(plain, edited)) {
            disturb(run, new Random(seed));
            run.advance(ticks + 1);
        }
        edited.edit(machine(seed));
        assertEquals(rows(plain, TAIL), rows(edited, TAIL));
    }

    @Property(tries = 60)
    void anEditedRunReplaysAndForks(@ForAll long seed, @ForAll @IntRange(max = 30) int ticks) {
        Random random = new Random(seed);
        Simulation run = prepare(machine(seed), List.of());
        disturb(run, random);
        run.advance(ticks + 1);
        Snapshot before = run.snapshot();
        MachineModel other = RandomMachines.machine(new Random(seed + 1), 12);
        Map<String, Component> components = new HashMap<>(machine(seed).components());
        components.putAll(other.components());
        Map<String, List<String>> connections = new HashMap<>(other.connections());
        connections.put("delay.input", List.of("walk.output"));
        connections.put("sum.b", List.of("delay.output"));
        run.edit(MachineModel.of("Other", components, connections));
        if (random.nextBoolean()) {
            run.parameters(Map.of("lag.lag", Value.of(random.nextDouble() + 0.1)));
        }
        if (random.nextBoolean()) {
            run.restore(before);
        }
        Snapshot pending = throughText(run.snapshot());
        run.advance(ticks + 2);
        Snapshot after = throughText(run.snapshot());
        run.advance(3);

        Simulation replay = prepare(machine(seed), run.journal());
        replay.advance(run.status().tick());
        assertEquals(run.row("*"), replay.row("*"));
        Simulation late = prepare(after.machine(), FILES.fork(after));
        late.advance(3);
        Simulation early = prepare(pending.machine(), FILES.fork(pending));
        early.advance(ticks + 5);
        List<List<Long>> rows = rows(run, TAIL);
        assertEquals(rows, rows(late, TAIL));
        assertEquals(rows, rows(early, TAIL));
        assertEquals(rows, rows(replay, TAIL));
    }
}
