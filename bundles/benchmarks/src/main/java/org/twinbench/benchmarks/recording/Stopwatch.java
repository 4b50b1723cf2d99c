package org.twinbench.benchmarks.recording;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.benchmarks.Medians;

/** Measures some work several times. */
final class Stopwatch {

    private final List<Long> nanoseconds = new ArrayList<>();

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    /** Does the work and notes its time. */
    void measure(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        nanoseconds.add(System.nanoTime() - begin);
    }

    /** Returns the median of what was noted, ms. */
    double milliseconds() {
        return Medians.of(nanoseconds, time -> time / 1e6);
    }
}
