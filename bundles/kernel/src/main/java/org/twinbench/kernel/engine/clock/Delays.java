package org.twinbench.kernel.engine.clock;

import org.HdrHistogram.AtomicHistogram;
import org.twinbench.api.simulation.Lateness;

/** How late ticks were. The ticking thread notes, without a lock or garbage, while others read. */
final class Delays {

    private static final long LEAST_NANOS = 100;
    private static final long MOST_NANOS = 3_600_000_000_000L;
    private static final int DIGITS = 2;

    private final AtomicHistogram histogram = new AtomicHistogram(LEAST_NANOS, MOST_NANOS, DIGITS);
    private volatile Lateness last = new Lateness(0, 0, 0, 0);

    /** Notes by how much a tick was late, or early. */
    void note(long nanos) {
        histogram.recordValue(Math.max(0, Math.min(nanos, MOST_NANOS)));
    }

    /** Returns what was noted so far in short; computed once for all who ask before the next tick. */
    Lateness lateness() {
        long ticks = histogram.getTotalCount();
        Lateness present = last;
        if (present.ticks() != ticks) {
            present = new Lateness(
                    ticks,
                    seconds(histogram.getValueAtPercentile(50)),
                    seconds(histogram.getValueAtPercentile(99)),
                    seconds(histogram.getMaxValue()));
            last = present;
        }
        return present;
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
