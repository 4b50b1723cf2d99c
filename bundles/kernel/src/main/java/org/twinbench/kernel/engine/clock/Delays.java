package org.twinbench.kernel.engine.clock;

import org.HdrHistogram.AtomicHistogram;
import org.twinbench.api.simulation.Lateness;

/** How late ticks were. The ticking thread notes, without a lock or garbage, while others read. */
final class Delays {

    private static final long LEAST_NANOS = 100;
    private static final long MOST_NANOS = 3_600_000_000_000L;
    private static final int DIGITS = 2;

    private final AtomicHistogram histogram = new AtomicHistogram(LEAST_NANOS, MOST_NANOS, DIGITS);

    /** Notes by how much a tick was late, or early. */
    void note(long nanos) {
        histogram.recordValue(Math.max(0, Math.min(nanos, MOST_NANOS)));
    }

    /** Returns what was noted so far in short. */
    Lateness lateness() {
        return new Lateness(
                histogram.getTotalCount(),
                seconds(histogram.getValueAtPercentile(50)),
                seconds(histogram.getValueAtPercentile(99)),
                seconds(histogram.getMaxValue()));
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
