package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.twinbench.kernel.engine.SnapshotLawsTest.machine;
import static org.twinbench.kernel.engine.SnapshotLawsTest.prepare;
import static org.twinbench.kernel.engine.SnapshotLawsTest.rows;
import static org.twinbench.kernel.engine.SnapshotLawsTest.throughText;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.fault.FaultKind;
import org.twinbench.api.simulation.fault.FaultRequest;
import org.twinbench.api.simulation.fault.OverrideRequest;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.engine.snapshot.JsonSnapshotFiles;

/** A run that goes on from a snapshot is the run, bit for bit, whatever is broken or held in it. */
final class SnapshotFaultLawsTest {

    private static final JsonSnapshotFiles FILES = new JsonSnapshotFiles();
    private static final int TAIL = 15;

    /** Lets faults of all kinds, and overrides, begin and end in the course of a few ticks. */
    private static void disturb(Simulation run, Random random, int ticks) {
        for (int i = 0; i < ticks; i++) {
            FaultLawsTest.faults(run, random, random.nextInt(3)).forEach(run.faults()::begin);
            String signal = FaultLawsTest.numbers(run, random).get(0);
            switch (random.nextInt(6)) {
                case 0 ->
                    run.overrides()
                            .begin(new OverrideRequest(
                                    signal, Value.of(random.nextGaussian()), FaultLawsTest.lasting(random)));
                case 1 ->
                    run.faults()
                            .begin(new FaultRequest(
                                    signal,
                                    Optional.of(FaultKind.STUCK),
                                    Optional.empty(),
                                    FaultLawsTest.lasting(random)));
                case 2 -> run.faults().begin(FaultRequest.of(signal, FaultKind.QUALITY, Value.of("bad")));
                case 3 -> run.faults().clear(1 + random.nextInt(20));
                case 4 -> run.overrides().clear(1 + random.nextInt(20));
                default -> run.parameters(Map.of("lag.lag", Value.of(0.02 + random.nextDouble())));
            }
            if (i + 1 < ticks || random.nextBoolean()) { // the last ones may wait for their tick
                run.advance(1);
            }
        }
    }

    @Property(tries = 60)
    void aForkGoesOnAsTheRunDoes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int ticks) {
        Simulation run = prepare(machine(seed), List.of());
        disturb(run, new Random(seed), ticks);
        Snapshot snapshot = throughText(run.snapshot());
        Simulation fork = prepare(snapshot.machine(), FILES.fork(snapshot));
        assertEquals(run.row("*"), fork.row("*"));
        assertEquals(snapshot, fork.snapshot());
        assertEquals(rows(run, TAIL), rows(fork, TAIL));
        assertEquals(run.status().faults().size(), fork.status().faults().size());
    }

    @Property(tries = 60)
    void aRestoredRunRepeatsItselfAndReplays(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int ticks) {
        Random random = new Random(seed);
        Simulation run = prepare(machine(seed), List.of());
        Snapshot healthy = run.snapshot();
        List<List<Long>> well = rows(run, TAIL);
        disturb(run, random, ticks);
        Snapshot broken = run.snapshot();
        List<List<Long>> ill = rows(run, TAIL);
        disturb(run, random, ticks);

        run.restore(healthy);
        assertEquals(List.of(), run.faults().list());
        assertEquals(List.of(), run.overrides().list());
        assertEquals(well, rows(run, TAIL));
        run.restore(broken);
        assertEquals(ill, rows(run, TAIL));
        disturb(run, random, ticks);
        Snapshot later = throughText(run.snapshot());
        Simulation fork = prepare(later.machine(), FILES.fork(later));
        Simulation again = prepare(machine(seed), run.journal());
        again.advance(run.status().tick());
        assertEquals(run.row("*"), again.row("*"));
        assertEquals(run.faults().list(), again.faults().list());
        List<List<Long>> rest = rows(run, TAIL);
        assertEquals(rest, rows(again, TAIL));
        assertEquals(rest, rows(fork, TAIL));
    }
}
