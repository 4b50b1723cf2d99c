package org.twinbench.benchmarks.coupling;

import java.util.Arrays;

/**
 * How long it took to write tags and to read them, in one call each, again and again.
 *
 * @param median ms
 * @param p99 ms
 * @param each ms from one to the next, on the average
 */
record Exchanges(double median, double p99, double each) {

    /** Returns what can be said of some times, in ms, of exchanges that followed each other at once. */
    static Exchanges of(double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return new Exchanges(
                sorted[sorted.length / 2],
                sorted[(int) (0.99 * (sorted.length - 1))],
                Arrays.stream(sorted).average().orElseThrow());
    }
}
