package org.twinbench.sdk.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.recording.Samples;

/** What holds for every overview, computed from the samples themselves. */
public final class OverviewLaw {
    private OverviewLaw() {}

    /** Fails unless the overview of this range says the same as its samples. */
    public static void requireOn(Recordings recordings, long run, int group, int signal, long from, long to, int most) {
        List<Bucket> buckets = recordings.overview(run, group, signal, from, to, most);
        Samples samples = recordings.read(run, group, signal, from, to, Integer.MAX_VALUE);
        List<Gap> gaps = recordings.gaps(run).stream()
                .filter(gap -> gap.group() == group)
                .toList();
        String question = "from " + from + " to " + to + " in " + most + ": ";
        assertTrue(buckets.size() <= most + gaps.size(), question + buckets.size() + " buckets");
        requireFine(buckets.size(), samples.count(), most, question);
        requireNoGap(buckets, gaps, question);
        if (buckets.isEmpty()) {
            assertEquals(0, samples.count(), question);
            return;
        }
        assertTrue(buckets.get(0).to() >= from, question);
        assertTrue(buckets.get(buckets.size() - 1).from() <= to, question);
        RecordedSignal form = recordings.groups(run).get(group).signals().get(signal);
        Samples around = recordings.read(
                run,
                group,
                signal,
                buckets.get(0).from(),
                buckets.get(buckets.size() - 1).to(),
                Integer.MAX_VALUE);
        requireSame(buckets, around, form, question);
        requireAll(buckets, samples, question);
    }

    private static void requireFine(int buckets, int samples, int most, String question) {
        if (samples <= most) {
            assertEquals(samples, buckets, question);
        } else {
            assertTrue(buckets >= most / 4, question + buckets + " buckets of " + samples + " samples");
        }
    }

    private static void requireNoGap(List<Bucket> buckets, List<Gap> gaps, String question) {
        for (Bucket bucket : buckets) {
            assertTrue(
                    gaps.stream().noneMatch(gap -> bucket.from() < gap.from() && bucket.to() > gap.to()),
                    question + bucket + " spans a gap");
        }
    }

    /** Each bucket is what its samples make, and they follow each other without a hole. */
    private static void requireSame(List<Bucket> buckets, Samples around, RecordedSignal form, String question) {
        int at = 0;
        for (Bucket bucket : buckets) {
            Bucket naive = bucket(around, at, form);
            for (int next = at + 1; next < at + bucket.samples(); next++) {
                naive = naive.and(bucket(around, next, form));
            }
            assertEquals(naive, bucket, question);
            at += (int) bucket.samples();
        }
        assertEquals(around.count(), at, question);
    }

    private static void requireAll(List<Bucket> buckets, Samples samples, String question) {
        if (samples.count() > 0) {
            assertTrue(buckets.get(0).from() <= samples.ticks()[0], question);
            assertTrue(buckets.get(buckets.size() - 1).to() >= samples.ticks()[samples.count() - 1], question);
        }
    }

    private static Bucket bucket(Samples samples, int at, RecordedSignal form) {
        double number = form.number(samples.values()[at]);
        long tick = samples.ticks()[at];
        return new Bucket(tick, tick, 1, number, number, number, number);
    }
}
