package org.twinbench.storage.sqlite.chunk;

/** Ticks that need not be stored. */
final class Equidistant {
    private Equidistant() {}

    /** Returns so many ticks from the first to the last; at equal distances, if there are any such. */
    static long[] ticks(long first, long last, int count) {
        long[] ticks = new long[count];
        long distance = distance(first, last, count);
        for (int i = 0; i < count; i++) {
            ticks[i] = first + i * distance;
        }
        return ticks;
    }

    static long distance(long first, long last, int count) {
        return count < 2 ? 0 : (last - first) / (count - 1);
    }
}
