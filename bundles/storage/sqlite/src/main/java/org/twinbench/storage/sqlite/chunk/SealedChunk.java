package org.twinbench.storage.sqlite.chunk;

import java.util.List;
import java.util.stream.Stream;

/**
 * A chunk that is to be stored.
 *
 * @param place where it stands
 * @param samples the packed samples of each signal; none above level 0
 * @param summaries the packed summary of each signal
 */
public record SealedChunk(Chunk place, List<byte[]> samples, List<byte[]> summaries) {
    /** What a row of a table takes beside its content, as measured. */
    private static final int ROW_OVERHEAD = 12;

    /** Returns about how many bytes it takes in the file. */
    public long bytes() {
        long content = Stream.concat(Stream.concat(samples.stream(), summaries.stream()), place.positions().stream())
                .mapToLong(packed -> packed.length + ROW_OVERHEAD)
                .sum();
        return content + Chunk.BYTES;
    }
}
