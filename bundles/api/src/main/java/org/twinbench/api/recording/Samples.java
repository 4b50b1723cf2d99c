package org.twinbench.api.recording;

/**
 * Samples of one signal.
 *
 * @param ticks the tick of each sample, increasing
 * @param values the sample of each tick, in the form of its signal; as long as {@code ticks}
 */
public record Samples(long[] ticks, long[] values) {

    /** Refuses arrays of different lengths. */
    public Samples {
        if (ticks.length != values.length) {
            throw new IllegalArgumentException(ticks.length + " ticks for " + values.length + " values");
        }
    }

    /** Returns how many samples there are. */
    public int count() {
        return ticks.length;
    }
}
