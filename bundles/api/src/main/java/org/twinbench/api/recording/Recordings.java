package org.twinbench.api.recording;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.storage.StorageFailure;

/**
 * What signals did in runs. A service of a storage backend, beside {@link Storage}; safe for use by many threads. A backend
 * that cannot do what it is asked throws {@link StorageFailure}.
 *
 * <p>A recording consists of groups: signals that are sampled together, at any ticks. What was appended can be read at once,
 * while the recording goes on, and after a process that wrote it has died.
 */
@ConsumerType
public interface Recordings {

    /** Returns the runs that have a recording, sorted. */
    List<Long> runs();

    /**
     * Begins or continues the recording of a run.
     *
     * @return the only writer of this recording until it is closed; used by one thread at a time
     * @throws IllegalStateException if the recording has a writer
     */
    RecordingWriter write(long run);

    /** Returns the groups of a recording in the order of their numbers; none if there is no recording. */
    List<RecordedGroup> groups(long run);

    /**
     * Returns samples of one signal in the order of their ticks; none if there is no such signal.
     *
     * @param group number of the group
     * @param signal position of the signal in its group
     * @param from first tick
     * @param to last tick
     * @param limit how many at most, greater than zero; whoever wants more asks again from the tick behind the last
     */
    Samples read(long run, int group, int signal, long from, long to, int limit);

    /**
     * Returns the course of one signal in few buckets, from levels that were computed when it was appended: it takes about as
     * long for a day as for a minute. Each sample of the range is in one bucket. If there are no more samples than buckets,
     * each has its own; else there are at least a quarter as many buckets as asked for.
     *
     * @param group number of the group
     * @param signal position of the signal in its group
     * @param from first tick
     * @param to last tick
     * @param buckets how many at most, greater than zero; one more for each gap
     * @return buckets in the order of their ticks; none spans a gap, and only the first and the last reach beyond the range
     */
    List<Bucket> overview(long run, int group, int signal, long from, long to, int buckets);

    /** Returns where a recording has no samples although it should, in the order of ticks. */
    List<Gap> gaps(long run);

    /** Returns how many bytes a recording takes, or 0 without one; up to what waits to be compressed. */
    long bytes(long run);

    /** Forgets samples before a tick, and gaps before the first sample that is kept; samples that share a chunk with later ones may stay. */
    void trim(long run, long before);

    /**
     * Deletes a recording; returns whether there was one.
     *
     * @throws IllegalStateException if the recording has a writer
     */
    boolean delete(long run);
}
