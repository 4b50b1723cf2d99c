package org.twinbench.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.run.RunOrigin;
import org.twinbench.api.run.RunRequest;
import org.twinbench.api.run.StoredSnapshot;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.engine.snapshot.JsonSnapshotFiles;
import org.twinbench.kernel.json.StrictJson;
import org.twinbench.storage.memory.MemoryStorage;

/** Snapshots that are kept, and runs that go on from them. */
@Timeout(120)
final class SnapshotsTest {

    private static SnapshotService snapshots(Host host, Storage storage) {
        return new SnapshotService(storage, new StrictJson(), new JsonSnapshotFiles(), host.simulations, host.runs);
    }

    /** A request for so many ticks as fast as possible. */
    private static RunRequest running(RunRequest request, long ticks) {
        SimulationSettings given = request.settings();
        SimulationSettings settings = new SimulationSettings(
                given.stepNanos(),
                Double.POSITIVE_INFINITY,
                OptionalLong.of(ticks * given.stepNanos()),
                given.seed(),
                given.onError(),
                given.folder(),
                given.journal());
        return new RunRequest(
                request.machineModelId(),
                request.machine(),
                settings,
                request.signals(),
                OptionalLong.of(1),
                Map.of(),
                OptionalLong.empty());
    }

    @Test
    void aForkIsRecordedFromItsTickOnWithTheSameBitsAndReplays() {
        try (Host host = new Host()) {
            SnapshotService snapshots = snapshots(host, new MemoryStorage());
            Simulation run = host.paused();
            run.inputs(Map.of("vessel.inflow", Value.of(0.3)));
            run.advance(50);
            Entry<StoredSnapshot> taken = snapshots.take(run.id(), Optional.of("before"));
            long tick = taken.content().tick();
            run.advance(30);
            run.stop();
            host.awaitEnd(run.id());

            Simulation fork = host.runs.start(running(snapshots.fork(taken.id()), 30));
            host.awaitEnd(fork.id());
            assertEquals(
                    Optional.of(new RunOrigin(run.id(), tick)),
                    host.read(fork.id()).setup().origin());
            assertEquals(List.of(), host.read(fork.id()).samples().gaps());
            List<String> tail = host.samples(run.id()).stream()
                    .map(line -> since(tick, line))
                    .toList();
            assertEquals(tail, host.samples(fork.id()));

            snapshots.delete(taken.id());
            long again =
                    host.runs.replay(fork.id(), Double.POSITIVE_INFINITY, false).id();
            host.awaitEnd(again);
            assertEquals(tail, host.samples(again));
        }
    }

    private static String since(long tick, String line) {
        String[] words = line.split(" ");
        StringBuilder since = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            if (Long.parseLong(words[i].substring(0, words[i].indexOf(':'))) >= tick) {
                since.append(' ').append(words[i]);
            }
        }
        return since.toString();
    }

    @Test
    void aRunThatWasRestoredAndEditedReplays() {
        try (Host host = new Host()) {
            SnapshotService snapshots = snapshots(host, new MemoryStorage());
            Simulation run = host.paused();
            run.inputs(Map.of("vessel.inflow", Value.of(0.3)));
            run.advance(20);
            long id = snapshots.take(run.id(), Optional.empty()).id();
            run.advance(20);
            snapshots.restore(run.id(), id);
            run.advance(20);
            Map<String, MachineModel.Component> components =
                    new HashMap<>(Host.machine().components());
            components.put("second", MachineModel.Component.of("vessel", Map.of()));
            run.edit(MachineModel.of("Two", components, Map.of("gauge.input", List.of("second.level"))));
            run.advance(20);
            run.stop();
            host.awaitEnd(run.id());
            assertEquals(List.of(), host.read(run.id()).samples().gaps());

            long again =
                    host.runs.replay(run.id(), Double.POSITIVE_INFINITY, false).id();
            host.awaitEnd(again);
            assertEquals(host.samples(run.id()), host.samples(again));
            assertEquals(host.runs.journal(run.id()), host.runs.journal(again));
        }
    }

    @Test
    void theyAreListedReadImportedAndDeleted() {
        try (Host host = new Host()) {
            SnapshotService snapshots = snapshots(host, new MemoryStorage());
            Simulation run = host.paused();
            Entry<StoredSnapshot> first = snapshots.take(run.id(), Optional.of("first"));
            Entry<StoredSnapshot> second = snapshots.take(run.id(), Optional.empty());
            assertEquals(List.of(first, second), snapshots.list(Optional.of(run.id()), 0, 10));
            assertEquals(List.of(second), snapshots.list(Optional.empty(), first.id(), 10));
            assertEquals(List.of(), snapshots.list(Optional.of(run.id() + 1), 0, 10));
            assertEquals(first, snapshots.read(first.id()));
            assertEquals(2, first.content().components());
            String file = snapshots.file(first.id());
            assertEquals(first.content().bytes(), file.length());

            Entry<StoredSnapshot> added =
                    snapshots.add(new JsonSnapshotFiles().read(new StrictJson().parse(file)), Optional.of("added"));
            assertEquals(file, snapshots.file(added.id()));
            snapshots.delete(first.id());
            assertThrows(NoSuchEntry.class, () -> snapshots.read(first.id()));
            assertThrows(NoSuchEntry.class, () -> snapshots.file(first.id()));
            assertThrows(NoSuchEntry.class, () -> snapshots.delete(first.id()));
            assertThrows(NoSuchEntry.class, () -> snapshots.restore(run.id(), first.id()));
            assertThrows(NoSuchEntry.class, () -> snapshots.take(987, Optional.empty()));
        }
    }

    @Test
    void theyOutliveTheHost(@TempDir Path folder) {
        long id;
        String row;
        try (Host host = Host.in(folder)) {
            Simulation run = host.paused();
            run.inputs(Map.of("vessel.inflow", Value.of(0.3)));
            run.advance(40);
            id = snapshots(host, host.storage).take(run.id(), Optional.empty()).id();
            row = run.row("*").toString();
        }
        try (Host host = Host.in(folder)) {
            SnapshotService snapshots = snapshots(host, host.storage);
            Simulation fork = host.runs.start(running(snapshots.fork(id), 0));
            host.awaitEnd(fork.id());
            assertEquals(row, fork.row("*").toString());
            assertTrue(host.read(fork.id()).setup().origin().isPresent());
        }
    }
}
