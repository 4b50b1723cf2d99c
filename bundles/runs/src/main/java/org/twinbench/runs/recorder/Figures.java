package org.twinbench.runs.recorder;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What was written so far. Safe for use by many threads. */
final class Figures {

    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong samples = new AtomicLong();
    private final AtomicLong gaps = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile Optional<String> lastFailure = Optional.empty();

    void wrote(int moreRows, long moreSamples, int moreGaps) {
        rows.addAndGet(moreRows);
        samples.addAndGet(moreSamples);
        gaps.addAndGet(moreGaps);
    }

    void failed(String reason) {
        failures.incrementAndGet();
        lastFailure = Optional.of(reason);
    }

    long rows() {
        return rows.get();
    }

    long samples() {
        return samples.get();
    }

    long gaps() {
        return gaps.get();
    }

    long failures() {
        return failures.get();
    }

    Optional<String> lastFailure() {
        return lastFailure;
    }
}
