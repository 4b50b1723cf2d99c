package org.twinbench.api.recording;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.twinbench.api.storage.StorageFailure;

/** Writes one recording; used by one thread at a time. */
@ConsumerType
public interface RecordingWriter extends AutoCloseable {

    /**
     * Adds a group.
     *
     * @param signals at least one
     * @return its number, counted from 0 in this recording
     */
    int addGroup(List<RecordedSignal> signals);

    /**
     * Appends all of this or nothing. It survives the end of the process once this returns.
     *
     * @param frames rows; ticks of a group increase from frame to frame and from call to call
     * @param gaps where rows are missing; a gap is told no later than the rows behind it
     * @throws IllegalArgumentException if ticks do not increase, a gap is told too late, or a group does not exist
     * @throws StorageFailure if it could not be kept; the same may be appended again
     */
    void append(List<Frame> frames, List<Gap> gaps);

    /**
     * Finishes the recording; it may be continued by another writer.
     *
     * @throws StorageFailure if its final form could not be kept; nothing is lost, and it may be closed again
     */
    @Override
    void close();
}
