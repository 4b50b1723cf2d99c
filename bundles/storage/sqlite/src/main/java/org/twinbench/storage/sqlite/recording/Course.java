package org.twinbench.storage.sqlite.recording;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.storage.sqlite.chunk.Chunk;
import org.twinbench.storage.sqlite.chunk.ChunkReader;
import org.twinbench.storage.sqlite.chunk.SampleBuckets;

/** The stored course of one signal, in buckets as fine as wanted. */
final class Course {
    /** Below level 0: each sample is a bucket. */
    private static final int SAMPLES = -1;

    private final ChunkTable chunks;
    private final ChunkReader reader;
    private final int position;
    private final RecordedSignal signal;

    Course(ChunkTable chunks, ChunkReader reader, int position, RecordedSignal signal) {
        this.chunks = chunks;
        this.reader = reader;
        this.position = position;
        this.signal = signal;
    }

    /** Returns the number of the row at a tick or behind it, counted from the beginning of the group. */
    long row(long tick) {
        return chunks.at(tick)
                .map(chunk -> chunk.row() + reader.rowsBefore(chunk, tick))
                .or(() -> chunks.first().map(Chunk::row))
                .orElse(0L);
    }

    /** Returns the highest level whose buckets are no larger than so many samples. */
    static int level(long samples, int signals) {
        int level = SAMPLES;
        long size = Chunk.SUMMED_ROWS;
        while (size <= samples) {
            level++;
            size = level == 0 ? Math.min(size * Chunk.FAN, Chunk.capacity(signals)) : size * Chunk.FAN;
        }
        return level;
    }

    /** Returns how many samples without a chunk are one bucket at a level. */
    static int size(int level) {
        return level == SAMPLES ? 1 : Chunk.SUMMED_ROWS;
    }

    /** Returns the buckets of a level that have a tick of this range; where there are none yet, those of lower levels. */
    List<Bucket> buckets(int level, long first, long last) {
        List<Bucket> buckets = new ArrayList<>();
        if (first > last) {
            return buckets;
        }
        if (level == SAMPLES) {
            chunks.samples(position, first, last, (chunk, samples) -> {
                buckets.addAll(
                        SampleBuckets.of(reader.samples(chunk, samples, first, last, Integer.MAX_VALUE), signal, 1));
                return true;
            });
        } else if (level == 0) {
            summed(0, first, last).forEach(some -> buckets.addAll(some.buckets()));
        } else {
            addSummed(buckets, level, first, last);
        }
        return buckets;
    }

    private void addSummed(List<Bucket> buckets, int level, long first, long last) {
        long next = first;
        long row = -1;
        for (Summed some : summed(level, first, last)) {
            if (some.chunk().row() != row) {
                buckets.addAll(buckets(level - 1, next, some.chunk().first() - 1));
            }
            buckets.addAll(some.buckets());
            next = some.chunk().last() + 1;
            row = some.chunk().row() + some.chunk().rows();
        }
        buckets.addAll(buckets(level - 1, next, last));
    }

    private List<Summed> summed(int level, long first, long last) {
        List<Summed> summed = new ArrayList<>();
        chunks.summaries(
                level,
                position,
                first,
                last,
                (chunk, summary) -> summed.add(new Summed(chunk, reader.buckets(chunk, summary, first, last))));
        return summed;
    }

    /** A chunk and its buckets of the range. */
    private record Summed(Chunk chunk, List<Bucket> buckets) {}
}
