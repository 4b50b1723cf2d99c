package org.twinbench.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.run.Run;
import org.twinbench.api.run.RunFilter;
import org.twinbench.api.run.RunNotes;
import org.twinbench.api.run.RunRequest;
import org.twinbench.api.run.RunState;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Value;
import org.twinbench.storage.memory.MemoryRecordings;
import org.twinbench.storage.memory.MemoryStorage;

/** What becomes of a run: started, read, pinned, deleted, left behind. */
@Timeout(60)
final class RunsTest {

    private Host host = new Host();

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void everyTickOfARunIsRecordedFromRowZeroOn() {
        Simulation simulation = host.run(Host.machine(), 500);

        Run run = host.read(simulation.id());
        assertEquals(RunState.STOPPED, run.state());
        assertEquals(500, run.progress().tick());
        assertEquals(5, run.progress().time());
        assertEquals(List.of(), run.progress().degraded());
        assertEquals(List.of(), run.samples().gaps());
        assertEquals(501, host.runs.recordings().groups(simulation.id()).get(0).rows());
        assertEquals(
                List.of("gauge.value", "vessel.high", "vessel.inflow", "vessel.level", "vessel.ticks"),
                host.samples(simulation.id()).stream()
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .toList());
    }

    @Test
    void theRecordSaysWhatWasStartedAndHow() {
        long id = host.run(Host.machine(), 10).id();

        Run run = host.read(id);
        assertEquals("Vessel", run.setup().machine());
        assertEquals(0.01, run.setup().step());
        assertEquals(Value.of("max"), run.setup().speed());
        assertEquals(Optional.of(0.1), run.setup().duration());
        assertEquals(7, run.setup().seed());
        assertEquals(Optional.of(Integration.DEFAULT), run.setup().integration());
        assertEquals(5, run.setup().recorded().count());
        assertEquals("org.twinbench.test", run.setup().bundles().get(0).name());
        assertEquals(List.of("gauge", "vessel"), run.setup().bundles().get(0).types());
        assertEquals(64, run.setup().machineSha256().length());
        assertTrue(run.progress().ended().isPresent());
        assertEquals(
                10,
                run.progress().clock().get(run.progress().clock().size() - 1).tick());
        assertTrue(host.runs.machine(id).contains("\"gauge.input\": \"vessel.level\""));
    }

    @Test
    void aStartThatIsRefusedLeavesNothing() {
        RunRequest nothing = new RunRequest(
                Optional.empty(),
                Host.machine(),
                Host.settings(1, OptionalLong.empty()),
                "vesel.*, gauge.input, gauge.*",
                OptionalLong.empty(),
                Map.of(),
                OptionalLong.empty());

        InvalidInput refusal = assertThrows(InvalidInput.class, () -> host.runs.start(nothing));

        assertEquals(2, refusal.mistakes().size());
        assertEquals(Optional.of("vessel.level"), refusal.mistakes().get(1).suggestion());
        assertEquals(List.of(), host.runs.list(RunFilter.ALL, 0, 10));
        assertEquals(List.of(), host.simulations.list());
    }

    @Test
    void aSelectionIsRecordedAsOftenAsItIsWanted() {
        RunRequest some = new RunRequest(
                Optional.of(4L),
                Host.machine(),
                Host.settings(Double.POSITIVE_INFINITY, OptionalLong.of(100 * Host.STEP)),
                "vessel.ticks",
                OptionalLong.of(25),
                Map.of(),
                OptionalLong.empty());
        long id = host.runs.start(some).id();
        host.awaitEnd(id);

        assertEquals(List.of("vessel.ticks 0:0 25:25 50:50 75:75 100:100"), host.samples(id));
        assertEquals(0.25, host.read(id).setup().recorded().every());
    }

    @Test
    void aMachineWithoutSignalsRunsToo() {
        long id = host.run(Host.vessels(0), 100).id();
        assertEquals(100, host.read(id).progress().tick());
        assertEquals(0, host.read(id).setup().recorded().count());
        assertEquals(List.of(), host.runs.recordings().groups(id));
    }

    @Test
    void commandsAndAlarmsStayWithTheRun() {
        Simulation simulation = host.paused();
        simulation.inputs(Map.of("vessel.inflow", Value.of("1 L/s")));
        simulation.raise(Alarm.Severity.WARNING, "somebody", "Something happened.");
        simulation.advance(10);
        simulation.clear("somebody");
        simulation.parameters(Map.of("vessel.area", Value.of("0.2 m2")));
        simulation.advance(10);
        List<Command> journal = simulation.journal();
        simulation.close();
        host.awaitEnd(simulation.id());

        assertEquals(journal, host.runs.journal(simulation.id()));
        assertEquals(2, journal.size());
        assertEquals(
                "Something happened.", host.runs.alarms(simulation.id()).get(0).text());
        assertTrue(host.runs.alarms(simulation.id()).get(0).cleared().isPresent());
    }

    @Test
    void theNewestAndThoseOfAStateAreFoundAtOnce() {
        long first = host.run(Host.machine(), 1).id();
        long second = host.run(Host.machine(), 1).id();
        long third = host.paused().id();

        assertEquals(List.of(third, second), ids(host.runs.list(RunFilter.ALL, 0, 2)));
        assertEquals(List.of(first), ids(host.runs.list(RunFilter.ALL, second, 2)));
        RunFilter paused = new RunFilter(Optional.empty(), Optional.of(RunState.PAUSED), Optional.empty(), false);
        assertEquals(List.of(third), ids(host.runs.list(paused, 0, 10)));
        RunFilter oldest = new RunFilter(Optional.empty(), Optional.empty(), Optional.of(false), false);
        assertEquals(List.of(first, second, third), ids(host.runs.list(oldest, 0, 10)));
    }

    private static List<Long> ids(List<Entry<Run>> runs) {
        return runs.stream().map(Entry::id).toList();
    }

    @Test
    void notesOutliveWhatTheRecorderWrites() {
        Simulation simulation = host.paused();
        long id = simulation.id();
        host.runs.note(
                id, OptionalLong.empty(), notes -> new RunNotes(true, Optional.of("before the valve was changed")));
        simulation.advance(5);
        simulation.stop();
        host.awaitEnd(id);

        assertTrue(host.read(id).pinned());
        assertEquals(Optional.of("before the valve was changed"), host.read(id).note());
        assertThrows(
                StaleRevision.class,
                () -> host.runs.note(id, OptionalLong.of(1), notes -> new RunNotes(false, notes.note())));
    }

    @Test
    void aRunIsDeletedOnlyOnceItHasEndedAndItsMachineWithTheLastThatHasIt() {
        long kept = host.run(Host.machine(), 3).id();
        Simulation running = host.paused();
        String sha256 = host.read(kept).setup().machineSha256();

        assertThrows(IllegalStateException.class, () -> host.runs.delete(running.id()));
        running.stop();
        host.runs.delete(running.id());
        assertThrows(NoSuchEntry.class, () -> host.runs.read(running.id()));
        assertFalse(host.shelf.machine(sha256).isEmpty());
        host.runs.delete(kept);
        assertThrows(RuntimeException.class, () -> host.shelf.machine(sha256));
        assertEquals(List.of(), host.runs.recordings().runs());
    }

    @Test
    void whatADeadHostLeftBehindHasCrashedAndCanBeComputedAgain() {
        MemoryStorage storage = new MemoryStorage();
        Recordings recordings = new MemoryRecordings();
        Host dead = new Host(storage, Optional.of(recordings), Clock.systemUTC());
        Simulation simulation = dead.paused();
        simulation.advance(1_000);
        dead.recorder.settle();
        List<String> recorded = dead.samples(simulation.id());
        dead.die();

        host = new Host(storage, Optional.of(recordings), Clock.systemUTC());
        Run crashed = host.read(simulation.id());
        assertEquals(RunState.CRASHED, crashed.state());
        assertEquals(simulation.status().tick(), crashed.progress().tick());
        assertEquals(recorded, host.samples(simulation.id()));
        long again = host.runs
                .replay(simulation.id(), Double.POSITIVE_INFINITY, false)
                .id();
        host.awaitEnd(again);
        assertEquals(recorded, host.samples(again));
        assertNotEquals(simulation.id(), again);
        assertEquals(Optional.of(simulation.id()), host.read(again).setup().replays());
    }

    @Test
    void aReplayByOtherBundlesNamesBothAndIsDoneAnyway() {
        long id = host.run(Host.machine(), 3).id();
        host.bundlesChange();

        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> host.runs.replay(id, Double.POSITIVE_INFINITY, false));
        assertTrue(
                refusal.getMessage().contains("org.twinbench.test 1.0.0 (0123456789ab) is now"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("(fedcba987654)"), refusal.getMessage());
        host.awaitEnd(host.runs.replay(id, Double.POSITIVE_INFINITY, true).id());
    }
}
