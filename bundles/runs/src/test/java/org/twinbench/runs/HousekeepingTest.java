package org.twinbench.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.run.RunNotes;
import org.twinbench.api.run.RunRequest;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.runs.quota.Housekeeping;
import org.twinbench.runs.quota.Quota;

/** What goes when recordings take more than they may. A run of 1000 ticks takes 48 048 bytes here. */
@Timeout(60)
final class HousekeepingTest {

    private static final long RUN = 48_048;

    private final Host host = new Host();

    @AfterEach
    void stop() {
        host.close();
    }

    private void keep(long bytes) {
        new Housekeeping(host.shelf, host.recorder, new Quota(bytes)).step();
    }

    @Test
    void samplesOfTheOldestRunThatIsNotPinnedGoAndItsRecordStays() {
        long pinned = host.run(Host.machine(), 1_000).id();
        host.runs.note(pinned, OptionalLong.empty(), notes -> new RunNotes(true, Optional.empty()));
        long oldest = host.run(Host.machine(), 1_000).id();
        long newest = host.run(Host.machine(), 1_000).id();

        keep(2 * RUN);

        assertEquals(List.of(pinned, newest), host.runs.recordings().runs());
        assertTrue(host.read(oldest).samples().deleted().get().contains("below 96.096 kB"));
        long again = host.runs.replay(oldest, Double.POSITIVE_INFINITY, false).id();
        host.awaitEnd(again);
        assertEquals(RUN, host.read(again).samples().bytes());
    }

    @Test
    void belowTheQuotaNothingGoes() {
        long id = host.run(Host.machine(), 1_000).id();
        keep(RUN);
        assertEquals(List.of(id), host.runs.recordings().runs());
        assertEquals(Optional.empty(), host.read(id).samples().deleted());
    }

    @Test
    void whereAllElseIsPinnedTheOldestPartOfTheLargestLiveRunGoes() {
        Simulation live = host.paused();
        live.advance(10_000);
        host.recorder.settle();
        Host.await(() -> group(live).last() == live.status().tick());
        long last = live.status().tick();

        keep(1);

        assertEquals(last / 10 + 1, group(live).first());
        assertEquals(last, group(live).last());
    }

    @Test
    void aRunThatKeepsItsLastSecondsKeepsThese() {
        Simulation live = host.runs.start(new RunRequest(
                Optional.empty(),
                Host.machine(),
                Host.settings(1, OptionalLong.empty()),
                "*",
                OptionalLong.empty(),
                Map.of(),
                OptionalLong.of(5_000_000_000L)));
        live.pause();
        live.advance(2_000);
        host.recorder.settle();
        Host.await(() -> group(live).last() == live.status().tick());

        keep(Long.MAX_VALUE);

        assertEquals(live.status().tick() - 500, group(live).first());
    }

    private RecordedGroup group(Simulation simulation) {
        return host.runs.recordings().groups(simulation.id()).get(0);
    }
}
