package org.twinbench.kernel.engine.clock;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.twinbench.api.simulation.Lateness;

/**
 * When ticks are due. Deadlines are absolute, so that a late tick delays no other; a simulation that has fallen behind by more
 * than a second gives that time up. Only the ticking thread waits; others may read.
 */
public final class Pace {

    private static final long LEAST_TOLERANCE_NANOS = 100_000;
    private static final long MOST_BEHIND_NANOS = 1_000_000_000;
    private static final long WINDOW_NANOS = 500_000_000;

    private final long stepNanos;
    private volatile double speed;
    private volatile double achieved;
    private final Delays delays = new Delays();
    private volatile long lateTicks;
    private volatile long overruns;
    private double anchoredSpeed;
    private long origin;
    private long originTick;
    private long windowStart;
    private long windowTick;

    public Pace(long stepNanos, double speed) {
        this.stepNanos = stepNanos;
        this.speed = speed;
    }

    /** Makes the present instant the one of this tick. */
    public void anchor(long tick) {
        anchoredSpeed = speed;
        origin = System.nanoTime();
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
        long ahead = deadline - System.nanoTime();
        while (ahead > 0) {
            if (brokenOff.getAsBoolean()) {
                return false;
            }
            LockSupport.parkNanos(this, ahead);
            ahead = deadline - System.nanoTime();
        }
        delays.note(-ahead);
        if (ahead < -Math.max(LEAST_TOLERANCE_NANOS, stepNanos / anchoredSpeed / 10)) {
            late();
        }
        if (ahead < -MOST_BEHIND_NANOS) {
            anchor(tick);
        }
        return true;
    }

    /** Returns whether nobody waits for deadlines. */
    boolean isFree() {
        return Double.isInfinite(anchoredSpeed);
    }

    private long deadline(long tick) {
        return origin + (long) ((tick - originTick) * (stepNanos / anchoredSpeed));
    }

    /** Notes that a tick is done. */
    public void done(long tick) {
        long now = System.nanoTime();
        if (!isFree() && now - deadline(tick + 1) > 0) {
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
