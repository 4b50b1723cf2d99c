package org.twinbench.kernel.engine.clock;

import java.util.function.BooleanSupplier;
import org.twinbench.api.simulation.Lateness;
import org.twinbench.api.simulation.settings.LatePolicy;

/**
 * When ticks are due. Deadlines are absolute, so that a late tick delays no other, and those that are given up are whole steps:
 * what remains keeps its phase. The ticking thread sleeps until shortly before a deadline and spins from there on, for a
 * sleeper wakes up to 60 µs late. Only the ticking thread waits; others may read.
 */
public final class Pace {

    private static final long LEAST_TOLERANCE_NANOS = 100_000;
    private static final long MOST_BEHIND_NANOS = 1_000_000_000;
    private static final long WINDOW_NANOS = 500_000_000;

    /** A sleeper wakes up in time if it is to wake up this much earlier. */
    private static final long SPIN_NANOS = 100_000;

    /** Between deadlines that are closer than that nobody could sleep, and a processor would do nothing but spin. */
    private static final long LEAST_PERIOD_NANOS = SPIN_NANOS / 2;

    /** Whoever has a period as long as that sleeps half of the time at least. */
    private static final long LEAST_RESTFUL_NANOS = 2 * SPIN_NANOS;

    /** Of the speed that is asked for; less is not kept up. */
    private static final double LEAST_SHARE = 0.95;

    private final long stepNanos;
    private volatile double speed;
    private volatile double achieved;
    private final LatePolicy policy;
    private final TimeSource time;
    private final boolean processorToSpare;
    private final Delays delays = new Delays();
    private volatile long lateTicks;
    private volatile long overruns;
    private volatile long skipped;
    private double anchoredSpeed;
    private double period;
    private long spin;
    private long origin;
    private long originTick;

    /** The deadline behind that of the present tick, as it was when the tick began: what is skipped then does not make it later. */
    private long finishBy;

    private long windowStart;
    private long windowTick;

    public Pace(long stepNanos, double speed, LatePolicy policy) {
        this(stepNanos, speed, policy, TimeSource.SYSTEM, Runtime.getRuntime().availableProcessors());
    }

    Pace(long stepNanos, double speed, LatePolicy policy, TimeSource time, int processors) {
        this.stepNanos = stepNanos;
        this.speed = speed;
        this.policy = policy;
        this.time = time;
        this.processorToSpare = processors > 1;
    }

    /** Makes the present instant the one of this tick. */
    public void anchor(long tick) {
        anchoredSpeed = speed;
        period = stepNanos / anchoredSpeed;
        spin = processorToSpare && period >= LEAST_PERIOD_NANOS ? SPIN_NANOS : 0;
        origin = time.nanoTime();
        originTick = tick;
        windowStart = origin;
        windowTick = tick;
    }

    /**
     * Waits until a tick is due; a change of speed anchors anew.
     *
     * @return false if the wait was broken off
     */
    public boolean await(long tick, BooleanSupplier brokenOff) {
        if (anchoredSpeed != speed) {
            anchor(tick - 1);
        }
        if (isFree()) {
            return true;
        }
        long deadline = deadline(tick);
        long ahead = deadline - time.nanoTime();
        while (ahead > 0) {
            if (brokenOff.getAsBoolean()) {
                return false;
            }
            if (ahead > spin) {
                time.park(ahead - spin);
            } else {
                time.spin(ahead);
            }
            ahead = deadline - time.nanoTime();
        }
        begin(tick, -ahead);
        return true;
    }

    private void begin(long tick, long behind) {
        finishBy = deadline(tick + 1);
        delays.note(behind);
        if (behind > Math.max(LEAST_TOLERANCE_NANOS, period / 10)) {
            late();
        }
        if (behind >= period && (policy == LatePolicy.SKIP || behind > MOST_BEHIND_NANOS)) {
            skip((long) (behind / period));
        }
    }

    /** Returns whether nobody waits for deadlines. */
    boolean isFree() {
        return Double.isInfinite(anchoredSpeed);
    }

    /** Returns whether periods are long enough to sleep in. */
    boolean sleeps() {
        return stepNanos / speed >= LEAST_RESTFUL_NANOS;
    }

    /** Returns whether ticks were not done as fast as they were due, when that was last measured. */
    boolean isBehind() {
        double last = achieved;
        return last > 0 && last < LEAST_SHARE * speed;
    }

    private long deadline(long tick) {
        return origin + (long) ((tick - originTick) * period);
    }

    /** Notes that a tick is done. */
    public void done(long tick) {
        long now = time.nanoTime();
        if (!isFree() && now - finishBy > 0) {
            overrun();
        }
        if (now - windowStart >= WINDOW_NANOS) {
            achieved = (double) (tick - windowTick) * stepNanos / (now - windowStart);
            windowStart = now;
            windowTick = tick;
        }
    }

    /** Notes that nothing ticks any more. */
    public void rest() {
        achieved = 0;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void late() {
        lateTicks++;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void overrun() {
        overruns++;
    }

    /** Makes all deadlines later by so many steps; moving the tick instead of the instant adds no rounding. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void skip(long deadlines) {
        originTick -= deadlines;
        skipped += deadlines;
    }

    /** Returns how many deadlines were given up. */
    public long skipped() {
        return skipped;
    }

    /** Returns how many ticks were not done at the next deadline. */
    public long overruns() {
        return overruns;
    }

    /** Returns how late ticks were. */
    public Lateness lateness() {
        return delays.lateness();
    }

    public long lateTicks() {
        return lateTicks;
    }

    public double achieved() {
        return achieved;
    }

    public double speed() {
        return speed;
    }

    public void speed(double wanted) {
        speed = wanted;
    }
}
