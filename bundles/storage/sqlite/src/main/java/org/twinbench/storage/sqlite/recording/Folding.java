package org.twinbench.storage.sqlite.recording;

import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.recording.Gap;

/** Makes fewer buckets of many. */
final class Folding {
    private Folding() {}

    /**
     * Returns the same course in few buckets of about as many samples; none spans a gap.
     *
     * @param buckets in the order of their ticks
     * @param gaps in the order of their ticks
     * @param most how many at most, and one more for each gap
     */
    static List<Bucket> fold(List<Bucket> buckets, List<Gap> gaps, int most) {
        long samples = buckets.stream().mapToLong(Bucket::samples).sum();
        long enough = (samples + most - 1) / most;
        List<Bucket> folded = new ArrayList<>();
        int gap = 0;
        for (Bucket bucket : buckets) {
            int latest = folded.size() - 1;
            while (gap < gaps.size()
                    && latest >= 0
                    && gaps.get(gap).from() <= folded.get(latest).to()) {
                gap++;
            }
            if (latest < 0
                    || folded.get(latest).samples() >= enough
                    || gap < gaps.size()
                            && gaps.get(gap).parts(folded.get(latest).to(), bucket.from())) {
                folded.add(bucket);
            } else {
                folded.set(latest, folded.get(latest).and(bucket));
            }
        }
        return folded;
    }
}
