package org.twinbench.storage.sqlite.chunk;

import java.util.List;
import org.twinbench.api.recording.Bucket;

/** Where buckets lie, the same for all signals of a group. */
final class Places {
    private static final int COUNT = 3;

    private final long[] numbers;

    /** @param numbers from of all buckets first, then to, then how many rows they have */
    Places(long[] numbers) {
        this.numbers = numbers;
    }

    static Places of(List<Bucket> buckets) {
        int count = buckets.size();
        long[] numbers = new long[COUNT * count];
        for (int i = 0; i < count; i++) {
            Bucket bucket = buckets.get(i);
            numbers[i] = bucket.from();
            numbers[count + i] = bucket.to();
            numbers[2 * count + i] = bucket.samples();
        }
        return new Places(numbers);
    }

    long[] numbers() {
        return numbers;
    }

    int count() {
        return numbers.length / COUNT;
    }

    /** Returns the first tick of a bucket. */
    long from(int bucket) {
        return numbers[bucket];
    }

    /** Returns the last tick of a bucket. */
    long to(int bucket) {
        return numbers[count() + bucket];
    }

    /** Returns how many rows a bucket has. */
    long rows(int bucket) {
        return numbers[2 * count() + bucket];
    }

    /** Returns a bucket of a signal whose figures are these. */
    Bucket bucket(int bucket, double[] figures) {
        return Figures.bucket(from(bucket), to(bucket), rows(bucket), figures, bucket, count());
    }
}
