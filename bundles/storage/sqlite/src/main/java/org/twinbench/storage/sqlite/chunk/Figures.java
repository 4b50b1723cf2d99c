package org.twinbench.storage.sqlite.chunk;

import java.util.List;
import org.twinbench.api.recording.Bucket;

/** The numbers of a bucket beside its place: first, last, min, max. */
final class Figures {
    /** How many there are. */
    static final int COUNT = 4;

    private Figures() {}

    /** Returns a bucket of numbers that stand at a position and at distances from it. */
    static Bucket bucket(long from, long to, long samples, double[] figures, int position, int distance) {
        return new Bucket(
                from,
                to,
                samples,
                figures[position],
                figures[position + distance],
                figures[position + 2 * distance],
                figures[position + 3 * distance]);
    }

    /** Returns the bits of these numbers: of all buckets first, then last, min, max. */
    static long[] bits(List<Bucket> buckets) {
        int count = buckets.size();
        long[] bits = new long[COUNT * count];
        for (int i = 0; i < count; i++) {
            Bucket bucket = buckets.get(i);
            bits[i] = Double.doubleToRawLongBits(bucket.first());
            bits[count + i] = Double.doubleToRawLongBits(bucket.last());
            bits[2 * count + i] = Double.doubleToRawLongBits(bucket.min());
            bits[3 * count + i] = Double.doubleToRawLongBits(bucket.max());
        }
        return bits;
    }

    /** Returns the numbers of these bits. */
    static double[] numbers(long[] bits) {
        double[] numbers = new double[bits.length];
        for (int i = 0; i < bits.length; i++) {
            numbers[i] = Double.longBitsToDouble(bits[i]);
        }
        return numbers;
    }
}
