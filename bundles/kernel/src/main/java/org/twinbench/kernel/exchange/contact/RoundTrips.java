package org.twinbench.kernel.exchange.contact;

import java.util.OptionalDouble;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.AtomicHistogram;

/** How many exchanges there were, how long they took, and how many went wrong. The threads of a link note, others read. */
final class RoundTrips {

    private static final long LEAST_NANOS = 1_000;
    private static final long MOST_NANOS = 60_000_000_000L;
    private static final int DIGITS = 2;

    private final AtomicHistogram histogram = new AtomicHistogram(LEAST_NANOS, MOST_NANOS, DIGITS);
    private final LongAdder told = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder reconnects = new LongAdder();

    void note(long nanos) {
        histogram.recordValue(Math.max(LEAST_NANOS, Math.min(nanos, MOST_NANOS)));
    }

    /** Notes values that came by themselves, for which nobody has waited. */
    void noteTold() {
        told.increment();
    }

    void noteMiss() {
        misses.increment();
    }

    void noteReconnect() {
        reconnects.increment();
    }

    long count() {
        return histogram.getTotalCount() + told.sum();
    }

    long misses() {
        return misses.sum();
    }

    long reconnects() {
        return reconnects.sum();
    }

    /** Returns what this share of the exchanges that somebody waited for took at most, in seconds. */
    OptionalDouble quantile(double percent) {
        return histogram.getTotalCount() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(histogram.getValueAtPercentile(percent) / 1e9);
    }
}
