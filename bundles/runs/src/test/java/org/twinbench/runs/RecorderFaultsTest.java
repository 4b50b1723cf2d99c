package org.twinbench.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.run.RunGap;
import org.twinbench.api.run.RunRequest;
import org.twinbench.api.run.RunState;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.storage.memory.MemoryRecordings;
import org.twinbench.storage.memory.MemoryStorage;

/** A storage that fails, is slow or leaves: the simulation goes on, and what is missing is said. */
@Timeout(60)
final class RecorderFaultsTest {

    private final AtomicBoolean full = new AtomicBoolean();
    private final FaultyRecordings recordings = new FaultyRecordings(new MemoryRecordings(), full);
    private final Host host = new Host(new MemoryStorage(), Optional.of(recordings), Clock.systemUTC());

    @AfterEach
    void stop() {
        full.set(false);
        host.close();
    }

    @Test
    void rowsWaitWhileTheDiskIsFullAndNoneIsMissing() {
        Simulation simulation = host.paused();
        host.recorder.settle();
        full.set(true);
        simulation.advance(2_000);
        Host.await(() -> !host.read(simulation.id()).progress().degraded().isEmpty());
        assertEquals(
                List.of("The disk is full."),
                host.read(simulation.id()).progress().degraded());
        assertEquals("recorder", simulation.status().alarms().get(0).source());
        assertTrue(host.runs.figures().waiting() >= 2_000);

        full.set(false);
        Host.await(() -> host.read(simulation.id()).progress().degraded().isEmpty());
        Host.await(() -> simulation.status().alarms().isEmpty());
        simulation.stop();
        host.awaitEnd(simulation.id());

        long last = simulation.status().tick();
        assertEquals(List.of(), host.read(simulation.id()).samples().gaps());
        assertEquals(last + 1, recordings.groups(simulation.id()).get(0).rows());
        assertTrue(host.runs.alarms(simulation.id()).get(0).cleared().isPresent());
    }

    @Test
    void whatDoesNotFitIntoMemoryIsAGapWithAReasonAndTheRunGoesOn() {
        full.set(true);
        long ticks = 20_000;
        Simulation simulation = host.runs.start(RunRequest.of(
                Host.vessels(250), Host.settings(Double.POSITIVE_INFINITY, OptionalLong.of(ticks * Host.STEP))));
        Host.await(() -> host.state(simulation.id()) == RunState.STOPPED);
        full.set(false);
        host.awaitEnd(simulation.id());

        List<RunGap> gaps = host.read(simulation.id()).samples().gaps();
        assertEquals(1, gaps.size());
        assertEquals(200, gaps.get(0).to());
        assertEquals("The storage took no rows: The disk is full.", gaps.get(0).reason());
        long missing = Math.round((gaps.get(0).to() - gaps.get(0).from()) * 100) + 1;
        assertEquals(ticks + 1, recordings.groups(simulation.id()).get(0).rows() + missing);
        List<Alarm> alarms = host.runs.alarms(simulation.id());
        assertTrue(alarms.get(alarms.size() - 1).text().contains("are missing in the recording"), alarms.toString());
        assertEquals(1, host.runs.figures().gaps());
    }

    @Test
    void aStorageThatLeavesTakesWhatThereIsAndGoesOnWhenItReturns() {
        Simulation simulation = host.paused();
        simulation.advance(100);
        host.recorder.unbind(recordings);
        assertEquals(
                simulation.status().tick() + 1,
                recordings.groups(simulation.id()).get(0).rows());

        simulation.advance(100);
        Host.await(() -> !host.read(simulation.id()).progress().degraded().isEmpty());
        host.recorder.bind(recordings);
        simulation.stop();
        host.awaitEnd(simulation.id());

        assertEquals(List.of(), recordings.gaps(simulation.id()));
        assertEquals(
                simulation.status().tick() + 1,
                recordings.groups(simulation.id()).get(0).rows());
    }

    @Test
    void runsWithoutAShelfGoOnAndAreWrittenToTheNextOne() {
        Simulation simulation = host.paused();
        host.recorder.leave(host.shelf);
        simulation.advance(50);
        Host.await(() -> !simulation.status().alarms().isEmpty());
        host.recorder.keepIn(host.shelf);
        simulation.stop();
        host.awaitEnd(simulation.id());
        assertEquals(
                simulation.status().tick(),
                host.read(simulation.id()).progress().tick());
    }
}
