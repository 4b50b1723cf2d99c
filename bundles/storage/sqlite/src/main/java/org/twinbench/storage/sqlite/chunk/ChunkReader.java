package org.twinbench.storage.sqlite.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.recording.Samples;
import org.twinbench.storage.sqlite.packing.Unpacker;

/** Reads what is in chunks. For one thread at a time; closed at the end. */
public final class ChunkReader implements AutoCloseable {
    private final Unpacker unpacker = new Unpacker();

    /** Returns samples of a signal in a chunk of level 0 whose ticks lie in a range; the earliest, up to a limit. */
    public Samples samples(Chunk chunk, byte[] packed, long first, long last, int limit) {
        return TickSearch.samples(ticks(chunk), unpacker.unpack(packed), (int) chunk.rows(), first, last, limit);
    }

    /** Returns how many rows of a chunk of level 0 come before a tick. */
    public int rowsBefore(Chunk chunk, long tick) {
        if (tick > chunk.last()) {
            return (int) chunk.rows();
        }
        return tick <= chunk.first() ? 0 : TickSearch.firstFrom(ticks(chunk), (int) chunk.rows(), tick);
    }

    private long[] ticks(Chunk chunk) {
        int rows = (int) chunk.rows();
        return chunk.positions()
                .map(unpacker::unpack)
                .orElseGet(() -> Equidistant.ticks(chunk.first(), chunk.last(), rows));
    }

    /** Returns numbers that were packed. */
    public long[] numbers(byte[] packed) {
        return unpacker.unpack(packed);
    }

    /** Returns the summary of a signal, bucket by bucket, those of a range. */
    public List<Bucket> buckets(Chunk chunk, byte[] summary, long first, long last) {
        double[] figures = Figures.numbers(unpacker.unpack(summary));
        return chunk.level() == 0
                ? ofRows(chunk, figures, first, last)
                : ofChunks(new Places(unpacker.unpack(chunk.positions().orElseThrow())), figures, first, last);
    }

    private List<Bucket> ofRows(Chunk chunk, double[] figures, long first, long last) {
        IntToLongFunction tick = tick(chunk);
        int count = figures.length / Figures.COUNT;
        List<Bucket> buckets = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int row = i * Chunk.SUMMED_ROWS;
            int rows = (int) Math.min(Chunk.SUMMED_ROWS, chunk.rows() - row);
            long from = tick.applyAsLong(row);
            long to = tick.applyAsLong(row + rows - 1);
            if (from <= last && to >= first) {
                buckets.add(Figures.bucket(from, to, rows, figures, i, count));
            }
        }
        return buckets;
    }

    /** Returns the tick of each row; of a few rows without computing all. */
    private IntToLongFunction tick(Chunk chunk) {
        if (chunk.positions().isEmpty()) {
            long distance = Equidistant.distance(chunk.first(), chunk.last(), (int) chunk.rows());
            return row -> chunk.first() + row * distance;
        }
        long[] ticks = ticks(chunk);
        return row -> ticks[row];
    }

    private static List<Bucket> ofChunks(Places places, double[] figures, long first, long last) {
        List<Bucket> buckets = new ArrayList<>(places.count());
        for (int i = 0; i < places.count(); i++) {
            if (places.from(i) <= last && places.to(i) >= first) {
                buckets.add(places.bucket(i, figures));
            }
        }
        return buckets;
    }

    @Override
    public void close() {
        unpacker.close();
    }
}
