package org.twinbench.kernel.schedule.image;

import java.util.stream.LongStream;

/** Copies from places of one array to places of another, worked out beforehand: consecutive ones at once. */
final class Ranges {

    private final int[] from;
    private final int[] to;
    private final int[] lengths;

    private Ranges(int count) {
        this.from = new int[count];
        this.to = new int[count];
        this.lengths = new int[count];
    }

    /** Makes them; the arrays are both of numbers or both of integers. */
    void copy(Object source, Object target) {
        for (int i = 0; i < lengths.length; i++) {
            System.arraycopy(source, from[i], target, to[i], lengths[i]);
        }
    }

    /** Notes copies of single values, in any order. */
    static final class Writer {

        private final LongStream.Builder pairs = LongStream.builder();

        void add(int source, int target) {
            pairs.add((long) source << 32 | target);
        }

        /** Joins pairs, each of which is the one before with one added to both. */
        Ranges done() {
            long[] sorted = pairs.build().sorted().toArray();
            long following = 1L << 32 | 1;
            int count = 0;
            for (int i = 0; i < sorted.length; i++) {
                count += i > 0 && sorted[i] == sorted[i - 1] + following ? 0 : 1;
            }
            Ranges ranges = new Ranges(count);
            int range = -1;
            for (int i = 0; i < sorted.length; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1] + following) {
                    range++;
                    ranges.from[range] = (int) (sorted[i] >> 32);
                    ranges.to[range] = (int) sorted[i];
                }
                ranges.lengths[range]++;
            }
            return ranges;
        }
    }
}
