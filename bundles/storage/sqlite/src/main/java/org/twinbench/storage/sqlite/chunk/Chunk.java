package org.twinbench.storage.sqlite.chunk;

import java.util.Optional;

/**
 * Consecutive rows of a group that are stored together, at a level. Level 0 has their samples; a chunk of a higher level sums
 * up chunks of the level below.
 *
 * @param id its number in the file; 0 before it is stored
 * @param level 0 or higher
 * @param first tick of the first row
 * @param last tick of the last row
 * @param row number of the first row, counted from the beginning of the group
 * @param rows how many rows there are
 * @param positions packed: of level 0 the ticks, absent if they are equidistant; of higher levels from, to and rows of the
 *     chunks that are summed up
 */
public record Chunk(long id, int level, long first, long last, long row, long rows, Optional<byte[]> positions) {
    /** What its own row takes in the file, index included, as measured. */
    static final int BYTES = 40;

    /** How many rows one bucket sums up at level 0. */
    public static final int SUMMED_ROWS = 64;

    private static final int MOST_SUMMED_CHUNKS = 64;
    private static final int FEWEST_SUMMED_CHUNKS = 8;

    private static final int MOST_ROWS = 4096;
    private static final int MOST_SAMPLES = 16 * 1024 * 1024 / Long.BYTES;

    /** Returns how many rows make a full chunk of so many signals; with the samples of wide groups it stays below 16 MiB. */
    public static int capacity(int signals) {
        return Math.max(1, Math.min(MOST_ROWS, MOST_SAMPLES / Math.max(1, signals)));
    }

    /** Returns how many chunks of so many signals make a full one of the level above; fewer with the samples of wide groups. */
    public static int fan(int signals) {
        return Math.max(FEWEST_SUMMED_CHUNKS, Math.min(MOST_SUMMED_CHUNKS, capacity(signals) / 32));
    }
}
