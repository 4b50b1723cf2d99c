package org.twinbench.rest.run;

import java.util.List;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.recording.Samples;

/**
 * A signal of a run, and where its samples are.
 *
 * @param run the run
 * @param signal the signal
 * @param group number of its group
 * @param position its position in the group
 * @param first tick of the first sample that is kept; -1 without any
 * @param last tick of the last one
 */
record Column(long run, RecordedSignal signal, int group, int position, long first, long last) {

    Samples samples(Recordings recordings, long from, long to, int limit) {
        return recordings.read(run, group, position, from, to, limit);
    }

    List<Bucket> course(Recordings recordings, long from, long to, int buckets) {
        return recordings.overview(run, group, position, from, to, buckets);
    }
}
