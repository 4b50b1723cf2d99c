package org.twinbench.storage.sqlite.chunk;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.Samples;

/** Buckets of equally many samples. */
public final class SampleBuckets {
    private SampleBuckets() {}

    /** Returns these samples in buckets of a size, from the first on. */
    public static List<Bucket> of(Samples samples, RecordedSignal signal, int size) {
        int count = samples.count();
        List<Bucket> buckets = new ArrayList<>((count + size - 1) / size);
        for (int from = 0; from < count; from += size) {
            buckets.add(bucket(samples.ticks(), samples.values(), from, Math.min(count, from + size), signal));
        }
        return buckets;
    }

    private static Bucket bucket(long[] ticks, long[] samples, int from, int end, RecordedSignal signal) {
        double min = Double.NaN;
        double max = Double.NaN;
        for (int i = from; i < end; i++) {
            double number = signal.number(samples[i]);
            min = Double.isNaN(min) ? number : Double.isNaN(number) ? min : Math.min(min, number);
            max = Double.isNaN(max) ? number : Double.isNaN(number) ? max : Math.max(max, number);
        }
        return new Bucket(
                ticks[from],
                ticks[end - 1],
                end - from,
                signal.number(samples[from]),
                signal.number(samples[end - 1]),
                min,
                max);
    }
}
