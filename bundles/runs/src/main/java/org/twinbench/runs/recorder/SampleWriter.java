package org.twinbench.runs.recorder;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.RecordedSignal.Form;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.api.storage.StorageFailure;

/** Writes the recording of one run, a single group; goes on where another writer of it stopped. For one thread. */
final class SampleWriter {

    private final long run;
    private final List<RecordedSignal> signals;
    private Optional<RecordingWriter> writer = Optional.empty();
    private int group;

    SampleWriter(long run, RowStream stream) {
        this.run = run;
        this.signals = IntStream.range(0, stream.paths().size())
                .mapToObj(i -> signal(stream.paths().get(i), stream.ports().get(i)))
                .toList();
    }

    private static RecordedSignal signal(String path, PortDescriptor port) {
        return new RecordedSignal(path, port.unit(), form(port.kind()));
    }

    private static Form form(Kind kind) {
        return switch (kind) {
            case REAL -> Form.REAL;
            case INTEGER -> Form.INTEGER;
            case BOOLEAN -> Form.BOOLEAN;
        };
    }

    /**
     * Writes what waits.
     *
     * @throws StorageFailure if it could not be kept; the same may be written again
     */
    void write(Optional<Recordings> recordings, RowBuffer rows) {
        if (writer.isEmpty()) {
            open(recordings.orElseThrow(() ->
                    new StorageFailure("There is no storage of recordings at present; is its bundle installed?")));
        }
        writer.get().append(rows.frames(group), rows.gaps(group));
    }

    private void open(Recordings recordings) {
        RecordingWriter opened = recordings.write(run);
        try {
            List<RecordedGroup> known = recordings.groups(run);
            group = known.isEmpty() ? opened.addGroup(signals) : known.get(0).number();
            writer = Optional.of(opened);
        } catch (RuntimeException failure) {
            opened.close();
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
