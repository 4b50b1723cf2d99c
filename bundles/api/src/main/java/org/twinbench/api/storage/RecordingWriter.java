package org.twinbench.api.storage;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes one recording; used by one thread at a time. */
@ConsumerType
public interface RecordingWriter extends AutoCloseable {

    /**
     * Adds a group.
     *
     * @return its number, counted from 0 in this recording
     */
    int addGroup(List<RecordedSignal> signals);

    /**
     * Appends all of this or nothing. It survives the end of the process once this returns.
     *
     * @param frames rows; ticks of a group increase from call to call
     * @param gaps where rows are missing
     * @throws StorageFailure if it could not be kept; the same may be appended again
     */
    void append(List<Frame> frames, List<Gap> gaps);

    /** Finishes the recording; it can be read from then on in its final form. */
    @Override
    void close();
}
