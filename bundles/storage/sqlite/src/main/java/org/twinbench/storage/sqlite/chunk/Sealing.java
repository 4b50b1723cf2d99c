package org.twinbench.storage.sqlite.chunk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.Samples;
import org.twinbench.storage.sqlite.packing.Packer;

/** Makes chunks of rows, and of chunks. For one thread at a time. */
public final class Sealing {
    private final Packer packer = new Packer();

    /** A chunk, and what it is in short. */
    record Sealed(SealedChunk chunk, Summary summary) {}

    /** Returns the chunk of some rows: at least one. */
    public SealedChunk seal(OpenRows rows, long row, List<RecordedSignal> signals) {
        return sealed(rows, row, signals).chunk();
    }

    Sealed sealed(OpenRows rows, long row, List<RecordedSignal> signals) {
        List<byte[]> samples = new ArrayList<>();
        List<byte[]> summaries = new ArrayList<>();
        List<List<Bucket>> fewer = new ArrayList<>();
        for (int signal = 0; signal < signals.size(); signal++) {
            Samples column = rows.samples(signal);
            List<Bucket> buckets = SampleBuckets.of(column, signals.get(signal), Chunk.SUMMED_ROWS);
            samples.add(pack(column.values()));
            summaries.add(summary(buckets));
            fewer.add(fewer(buckets));
        }
        Chunk place = new Chunk(0, 0, rows.first(), rows.last(), row, rows.count(), ticks(rows));
        return new Sealed(new SealedChunk(place, samples, summaries), new Summary(row, fewer));
    }

    /** Returns the chunk that sums up others: at least one. */
    Sealed sealed(int level, List<Summary> chunks) {
        List<byte[]> summaries = new ArrayList<>();
        List<List<Bucket>> fewer = new ArrayList<>();
        for (int signal = 0; signal < chunks.get(0).signals(); signal++) {
            List<Bucket> buckets = buckets(chunks, signal);
            summaries.add(summary(buckets));
            fewer.add(fewer(buckets));
        }
        Summary summary = new Summary(chunks.get(0).row(), fewer);
        byte[] places = pack(Places.of(buckets(chunks, 0)).numbers());
        Chunk place = new Chunk(
                0, level, summary.first(), summary.last(), summary.row(), summary.rows(), Optional.of(places));
        return new Sealed(new SealedChunk(place, List.of(), summaries), summary);
    }

    private static List<Bucket> buckets(List<Summary> chunks, int signal) {
        return chunks.stream().flatMap(chunk -> chunk.buckets(signal)).toList();
    }

    /** Returns what the level above has of these buckets. */
    private static List<Bucket> fewer(List<Bucket> buckets) {
        List<Bucket> fewer = new ArrayList<>();
        for (int from = 0; from < buckets.size(); from += Chunk.FAN) {
            List<Bucket> some = buckets.subList(from, Math.min(buckets.size(), from + Chunk.FAN));
            fewer.add(some.stream().reduce(Bucket::and).orElseThrow());
        }
        return fewer;
    }

    private byte[] summary(List<Bucket> buckets) {
        return pack(Figures.bits(buckets));
    }

    /** Returns numbers, packed. */
    public byte[] pack(long[] numbers) {
        return packer.pack(numbers, numbers.length);
    }

    private Optional<byte[]> ticks(OpenRows rows) {
        long[] ticks = rows.ticksFrom(0);
        return Arrays.equals(ticks, Equidistant.ticks(rows.first(), rows.last(), ticks.length))
                ? Optional.empty()
                : Optional.of(pack(ticks));
    }
}
