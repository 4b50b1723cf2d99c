package org.twinbench.storage.sqlite.chunk;

import java.util.Optional;

/**
 * Consecutive rows of a group that are stored together, at a level. Level 0 has their samples and sums them up in buckets; a
 * chunk of a higher level sums up chunks of the level below in fewer of them.
 *
 * @param id its number in the file; 0 before it is stored
 * @param level 0 or higher
 * @param first tick of the first row
 * @param last tick of the last row
 * @param row number of the first row, counted from the beginning of the group
 * @param rows how many rows there are
 * @param positions packed: of level 0 the ticks, absent if they are equidistant; of higher levels from, to and rows of
 *     each bucket
 */
public record Chunk(long id, int level, long first, long last, long row, long rows, Optional<byte[]> positions) {
    /** What its own row takes in the file, index included, as measured. */
    static final int BYTES = 40;

    /** How many rows one bucket sums up at level 0. */
    public static final int SUMMED_ROWS = 64;

    /** How many chunks make one of the level above, and how many of their buckets one of its own. */
    public static final int FAN = 8;

    private static final int MOST_ROWS = 4096;
    private static final int MOST_SAMPLES = 16 * 1024 * 1024 / Long.BYTES;

    /** Returns how many rows make a full chunk of so many signals; with the samples of wide groups it stays below 16 MiB. */
    public static int capacity(int signals) {
        return Math.max(1, Math.min(MOST_ROWS, MOST_SAMPLES / Math.max(1, signals)));
    }
}
