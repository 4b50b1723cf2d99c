package org.twinbench.kernel.engine.clock;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;
import org.twinbench.api.simulation.Lateness;

/** How late ticks were. The ticking thread notes, without a lock or garbage; others read. */
final class Delays {

    private static final long LEAST_NANOS = 1_000;
    private static final long MOST_NANOS = 3_600_000_000_000L;
    private static final int DIGITS = 2;

    private final SingleWriterRecorder recorder = new SingleWriterRecorder(LEAST_NANOS, MOST_NANOS, DIGITS);
    private final Histogram all = new Histogram(LEAST_NANOS, MOST_NANOS, DIGITS);
    private Histogram recent = recorder.getIntervalHistogram();

    /** Notes by how much a tick was late, or early. */
    void note(long nanos) {
        recorder.recordValue(Math.max(0, Math.min(nanos, MOST_NANOS)));
    }

    /** Returns what was noted so far in short. */
    synchronized Lateness lateness() {
        recent = recorder.getIntervalHistogram(recent);
        all.add(recent);
        return new Lateness(
                all.getTotalCount(),
                seconds(all.getValueAtPercentile(50)),
                seconds(all.getValueAtPercentile(99)),
                seconds(all.getMaxValue()));
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
