package org.twinbench.kernel.engine.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.twinbench.api.simulation.settings.LatePolicy;

/** Deadlines on a clock that only waiting and ticking move. */
final class PaceTest {

    private static final long STEP = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private final ScriptedTime time = new ScriptedTime();

    private Pace pace(LatePolicy policy) {
        return pace(STEP, policy, 2);
    }

    private Pace pace(long step, LatePolicy policy, int processors) {
        Pace pace = new Pace(step, 1, policy, time, processors);
        pace.anchor(0);
        return pace;
    }

    /** Does ticks that take so long each, from one on; returns when the last began. */
    private long ticks(Pace pace, long first, int count, long duration) {
        long begun = time.now;
        for (long tick = first; tick < first + count; tick++) {
            assertTrue(pace.await(tick, () -> false));
            begun = time.now;
            time.now += duration;
            pace.done(tick);
        }
        return begun;
    }

    @Test
    void aTickBeginsAtItsDeadlineWhateverTheTicksBeforeItTook() {
        Pace pace = pace(LatePolicy.CATCH_UP);
        ticks(pace, 1, 9, 300_000);
        assertEquals(10 * STEP, ticks(pace, 10, 1, 0));
        assertEquals(0, pace.lateTicks());
    }

    @Test
    void theLastStretchBeforeADeadlineIsSpunThrough() {
        ticks(pace(LatePolicy.CATCH_UP), 1, 1, 0);
        assertEquals(STEP - 100_000, time.parked);
        assertEquals(100_000 / ScriptedTime.MOMENT, time.spins);
    }

    @Test
    void oneProcessorAloneIsNotSpunOn() {
        assertEquals(STEP, ticks(pace(STEP, LatePolicy.CATCH_UP, 1), 1, 1, 0));
        assertEquals(0, time.spins);
    }

    @Test
    void betweenDeadlinesThatAreVeryCloseNobodySpins() {
        ticks(pace(10_000, LatePolicy.CATCH_UP, 2), 1, 10, 0);
        assertEquals(0, time.spins);
        ticks(pace(100_000, LatePolicy.CATCH_UP, 2), 1, 1, 0);
        assertTrue(time.spins > 0);
    }

    @Test
    void halfOfAPeriodIsSleptInOrNobodySleeps() {
        assertTrue(pace(200_000, LatePolicy.CATCH_UP, 2).sleeps());
        assertFalse(pace(199_000, LatePolicy.CATCH_UP, 2).sleeps());
        Pace pace = pace(LatePolicy.CATCH_UP);
        pace.speed(Double.POSITIVE_INFINITY);
        assertFalse(pace.sleeps());
    }

    @Test
    void whoIsSlowerThanAskedForIsBehind() {
        Pace pace = pace(LatePolicy.CATCH_UP);
        ticks(pace, 1, 499, 0);
        assertFalse(pace.isBehind(), "nothing is measured yet");
        ticks(pace, 500, 1_000, 0);
        assertFalse(pace.isBehind());
        ticks(pace, 1_500, 500, 2 * STEP);
        assertTrue(pace.isBehind());
    }

    @Test
    void whoSpinsLooksWhetherTheWaitIsBrokenOff() {
        Pace pace = pace(LatePolicy.CATCH_UP);
        assertFalse(pace.await(1, () -> time.spins == 3));
        assertEquals(3, time.spins);
    }

    @Test
    void whoCatchesUpDoesLateTicksAtOnceUntilNoneIsLate() {
        Pace pace = pace(LatePolicy.CATCH_UP);
        ticks(pace, 1, 1, 5 * STEP);
        assertEquals(6 * STEP, ticks(pace, 2, 5, 0));
        assertEquals(7 * STEP, ticks(pace, 7, 1, 0));
        assertEquals(4, pace.lateTicks());
        assertEquals(0, pace.skipped());
    }

    @Test
    void whoSkipsGivesUpDeadlinesThatHavePassedAndKeepsThePhase() {
        Pace pace = pace(LatePolicy.SKIP);
        ticks(pace, 1, 1, 5 * STEP + STEP / 2);
        assertEquals(6 * STEP + STEP / 2, ticks(pace, 2, 1, 0));
        assertEquals(4, pace.skipped());
        assertEquals(7 * STEP, ticks(pace, 3, 1, 0));
        assertEquals(4, pace.skipped());
        assertEquals(1, pace.lateTicks());
        assertEquals(
                2, pace.overruns(), "the tick that took so long, and the one that began behind its own next deadline");
    }

    @Test
    void whoSkipsGivesNothingUpForATickThatIsLateByLessThanAStep() {
        Pace pace = pace(LatePolicy.SKIP);
        ticks(pace, 1, 1, STEP + STEP / 2);
        ticks(pace, 2, 1, 0);
        assertEquals(3 * STEP, ticks(pace, 3, 1, 0));
        assertEquals(0, pace.skipped());
        assertEquals(1, pace.overruns());
    }

    @Test
    void whatIsMoreThanASecondBehindIsGivenUpByAnybody() {
        Pace pace = pace(LatePolicy.CATCH_UP);
        ticks(pace, 1, 1, 2 * SECOND);
        assertEquals(STEP + 2 * SECOND, ticks(pace, 2, 1, 0));
        assertEquals(2_000 - 1, pace.skipped());
        assertEquals(2 * STEP + 2 * SECOND, ticks(pace, 3, 1, 0));
    }

    @Test
    void aChangeOfSpeedAnchorsAnewAndIsNoDelay() {
        Pace pace = pace(LatePolicy.CATCH_UP);
        long begun = ticks(pace, 1, 1, 0);
        pace.speed(2);
        assertEquals(begun + STEP / 2, ticks(pace, 2, 1, 0));
        pace.speed(Double.POSITIVE_INFINITY);
        assertEquals(begun + STEP / 2, ticks(pace, 3, 5, 0));
        assertEquals(0, pace.lateTicks());
    }

    /** Time that passes while somebody waits. */
    private static final class ScriptedTime implements TimeSource {

        static final long MOMENT = 1_000;

        private long now;
        private long parked;
        private int spins;

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public void park(long nanos) {
            parked += nanos;
            now += nanos;
        }

        @Override
        public void spin(long nanos) {
            spins++;
            now += MOMENT;
        }
    }
}
