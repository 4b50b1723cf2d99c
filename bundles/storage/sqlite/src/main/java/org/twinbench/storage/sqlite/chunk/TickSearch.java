package org.twinbench.storage.sqlite.chunk;

import java.util.Arrays;
import org.twinbench.api.recording.Samples;

/** Finds ticks among increasing ones. */
final class TickSearch {
    private TickSearch() {}

    /** Returns the position of the first that is a tick or later. */
    static int firstFrom(long[] ticks, int count, long tick) {
        int found = Arrays.binarySearch(ticks, 0, count, tick);
        return found >= 0 ? found : -found - 1;
    }

    /** Returns the position of the first that is later than a tick. */
    static int firstBehind(long[] ticks, int count, long tick) {
        int found = Arrays.binarySearch(ticks, 0, count, tick);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Returns the position behind those that begin at a position, are no later than a tick, and are not more than a limit. */
    static int end(long[] ticks, int count, int from, long last, int limit) {
        int to = Math.max(from, firstBehind(ticks, count, last));
        return (int) Math.min(to, (long) from + limit);
    }

    /** Returns samples whose ticks lie in a range; the earliest, up to a limit. */
    static Samples samples(long[] ticks, long[] samples, int count, long first, long last, int limit) {
        int from = firstFrom(ticks, count, first);
        int end = end(ticks, count, from, last, limit);
        return new Samples(Arrays.copyOfRange(ticks, from, end), Arrays.copyOfRange(samples, from, end));
    }
}
