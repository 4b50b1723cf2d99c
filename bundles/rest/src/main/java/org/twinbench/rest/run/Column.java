package org.twinbench.rest.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.recording.Samples;
import org.twinbench.api.value.Value;

/**
 * A signal of a run, and where its samples are.
 *
 * @param run the run
 * @param signal the signal
 * @param group number of its group
 * @param position its position in the group
 * @param first tick of the first sample that is kept; -1 without any
 * @param last tick of the last one, or up to which a signal with a dead band holds it
 * @param deadBand its dead band, as it was given; absent for a signal that is recorded at every row
 * @param longestHold the most ticks from one of its samples to the next, if it has a dead band
 */
record Column(
        long run,
        RecordedSignal signal,
        int group,
        int position,
        long first,
        long last,
        Optional<Value> deadBand,
        long longestHold) {

    /** Returns whether the signal holds its value from each sample to the next. */
    boolean isHeld() {
        return deadBand.isPresent();
    }

    Samples samples(Recordings recordings, long from, long to, int limit) {
        return recordings.read(run, group, position, from, to, limit);
    }

    List<Gap> gaps(Recordings recordings) {
        return recordings.gaps(run).stream().filter(gap -> gap.group() == group).toList();
    }

    /** Returns the course in about so many buckets: those of its samples, and of what it holds at both ends of the range. */
    List<Bucket> course(Recordings recordings, long from, long to, int buckets) {
        if (!isHeld()) {
            return recordings.overview(run, group, position, from, to, buckets);
        }
        List<Bucket> course =
                new ArrayList<>(recordings.overview(run, group, position, from, to, Math.max(1, buckets - 2)));
        long begin = Math.max(from, first);
        long end = Math.min(to, last);
        if (begin <= end && (course.isEmpty() || begin < course.get(0).from())) {
            held(recordings, begin).ifPresent(sample -> course.add(0, point(begin, sample)));
        }
        if (!course.isEmpty() && course.get(course.size() - 1).to() < end) {
            held(recordings, end).ifPresent(sample -> course.add(point(end, sample)));
        }
        return course;
    }

    private Bucket point(long tick, long sample) {
        double number = signal.number(sample);
        return new Bucket(tick, tick, 1, number, number, number, number);
    }

    /** Returns the sample that a signal with a dead band holds at a tick; none before its first, behind its end, and in a gap. */
    OptionalLong held(Recordings recordings, long tick) {
        if (tick > last) {
            return OptionalLong.empty();
        }
        Samples before = samples(recordings, Math.max(0, tick - longestHold), tick, Integer.MAX_VALUE);
        int count = before.count();
        boolean parted =
                count == 0 || gaps(recordings).stream().anyMatch(gap -> gap.parts(before.ticks()[count - 1], tick));
        return parted ? OptionalLong.empty() : OptionalLong.of(before.values()[count - 1]);
    }
}
