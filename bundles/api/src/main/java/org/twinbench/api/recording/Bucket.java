package org.twinbench.api.recording;

/**
 * Consecutive samples of one signal in short.
 *
 * @param from tick of the first sample
 * @param to tick of the last sample
 * @param samples how many there are, at least 1
 * @param first the first sample as a number
 * @param last the last sample as a number
 * @param min the least of those that are numbers; NaN if none is
 * @param max the greatest of those that are numbers; NaN if none is
 */
public record Bucket(long from, long to, long samples, double first, double last, double min, double max) {

    /** Returns this bucket and one that follows it as one. */
    public Bucket and(Bucket next) {
        return new Bucket(
                from, next.to, samples + next.samples, first, next.last, least(min, next.min), greatest(max, next.max));
    }

    private static double least(double one, double other) {
        return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.min(one, other);
    }

    private static double greatest(double one, double other) {
        return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.max(one, other);
    }
}
