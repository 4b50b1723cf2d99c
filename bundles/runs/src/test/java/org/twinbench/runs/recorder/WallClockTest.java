package org.twinbench.runs.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinbench.api.run.WallTime;

/** Both clocks of a run: 100 ticks are a second at speed 1. */
final class WallClockTest {

    private static final long DAY = 86_400_000;

    private final WallClock clock = new WallClock(10_000_000);
    private long tick;
    private long millis;

    private void run(int seconds, double speed) {
        for (int i = 0; i < 10 * seconds; i++) {
            clock.note(tick, speed, millis);
            tick += 10 * (Double.isInfinite(speed) ? 1_000 : (int) speed);
            millis += 100;
        }
    }

    private List<Long> ticks() {
        return clock.shown().stream().map(WallTime::tick).toList();
    }

    @Test
    void aRunInRealTimeNeedsTwoEntries() {
        run(3_600, 1);
        clock.end(tick, millis);
        assertEquals(
                List.of(new WallTime(0, "1970-01-01T00:00:00Z"), new WallTime(360_000, "1970-01-01T01:00:00Z")),
                clock.shown());
    }

    @Test
    void aPauseShowsAsItsBeginningAndItsEnd() {
        run(10, 1);
        long paused = tick - 10;
        millis += 60_000;
        run(10, 1);
        assertEquals(List.of(0L, paused, paused + 10), ticks());
    }

    @Test
    void theClockJumpsADayAndTheTicksDoNot() {
        run(10, 1);
        millis += DAY;
        run(10, 1);
        millis -= 2 * DAY;
        run(10, 1);
        assertEquals(5, clock.shown().size());
        assertEquals("1970-01-02T00:00:10Z", clock.shown().get(2).wall());
        assertEquals("1969-12-31T00:00:20Z", clock.shown().get(4).wall());
    }

    @Test
    void anotherSpeedShows() {
        run(10, 1);
        run(100, 10);
        assertTrue(clock.shown().size() <= 5, clock.shown().toString());
        assertTrue(clock.shown().size() >= 3, clock.shown().toString());
    }

    @Test
    void aRunAsFastAsPossibleIsExpectedToGoOnAsItDid() {
        run(600, Double.POSITIVE_INFINITY);
        assertEquals(3, clock.shown().size());
    }

    @Test
    void howeverOftenTheClockJumpsTheListStaysShort() {
        for (int i = 0; i < 5_000; i++) {
            run(1, 1);
            millis += DAY;
        }
        assertTrue(clock.shown().size() <= 1_000);
        assertEquals(0, clock.shown().get(0).tick());
    }
}
