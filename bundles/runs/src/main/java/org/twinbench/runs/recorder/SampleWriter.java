package org.twinbench.runs.recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.storage.StorageFailure;

/** Writes the recording of one run. Goes on where another writer of it stopped. For one thread. */
final class SampleWriter {

    private final long run;
    private Optional<RecordingWriter> writer = Optional.empty();
    private int numbered;

    SampleWriter(long run) {
        this.run = run;
    }

    /**
     * Writes what waits.
     *
     * @param last whether no more rows follow
     * @return how many samples that are
     * @throws StorageFailure if it could not be kept; the same may be written again
     */
    long write(Optional<Recordings> recordings, List<Strand> strands, boolean last) {
        number(
                recordings.orElseThrow(() ->
                        new StorageFailure("There is no storage of recordings at present; is its bundle installed?")),
                strands);
        List<Frame> frames = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        long samples = 0;
        for (Strand strand : strands) {
            samples += strand.collect(frames, gaps, last);
        }
        writer.orElseThrow().append(frames, gaps);
        strands.forEach(Strand::written);
        return samples;
    }

    private void number(Recordings recordings, List<Strand> strands) {
        if (writer.isEmpty()) {
            writer = Optional.of(recordings.write(run));
            numbered = 0;
        }
        if (numbered == strands.size()) {
            return;
        }
        try {
            List<RecordedGroup> known = recordings.groups(run);
            for (Strand strand : strands.subList(numbered, strands.size())) {
                strand.number(writer.get(), known);
            }
            numbered = strands.size();
        } catch (RuntimeException failure) {
            abandon();
            throw failure;
        }
    }

    /** Finishes the recording; it may be closed again after a failure, and written again. */
    void close() {
        writer.ifPresent(RecordingWriter::close);
        writer = Optional.empty();
    }

    /** Lets go of a storage that leaves. */
    void abandon() {
        try {
            close();
        } finally {
            writer = Optional.empty();
        }
    }
}
