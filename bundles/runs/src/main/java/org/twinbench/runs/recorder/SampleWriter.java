package org.twinbench.runs.recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.RecordedSignal.Form;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.runs.start.Opening;

/**
 * Writes the recording of one run: a group of the signals without a dead band, and one for each signal with one. Goes on where
 * another writer of it stopped. For one thread.
 */
final class SampleWriter {

    private final long run;
    private final List<SignalGroup> groups = new ArrayList<>();
    private final int[] numbers;
    private Optional<RecordingWriter> writer = Optional.empty();

    SampleWriter(long run, Opening opening) {
        this.run = run;
        RowStream stream = opening.stream();
        int[] regular = IntStream.range(0, stream.paths().size())
                .filter(i -> !opening.bands().containsKey(stream.paths().get(i)))
                .toArray();
        if (regular.length > 0) {
            groups.add(new EveryRow(
                    IntStream.of(regular).mapToObj(i -> signal(stream, i)).toList(), regular));
        }
        for (int i = 0; i < stream.paths().size(); i++) {
            Optional<Double> band =
                    Optional.ofNullable(opening.bands().get(stream.paths().get(i)));
            if (band.isPresent()) {
                groups.add(new HeldSignal(signal(stream, i), i, band.get()));
            }
        }
        this.numbers = new int[groups.size()];
    }

    private static RecordedSignal signal(RowStream stream, int i) {
        PortDescriptor port = stream.ports().get(i);
        return new RecordedSignal(stream.paths().get(i), port.unit(), form(port.kind()));
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
     * @param last whether no more rows follow
     * @return how many samples that are
     * @throws StorageFailure if it could not be kept; the same may be written again
     */
    long write(Optional<Recordings> recordings, RowBuffer rows, boolean last) {
        if (writer.isEmpty()) {
            open(recordings.orElseThrow(() ->
                    new StorageFailure("There is no storage of recordings at present; is its bundle installed?")));
        }
        List<Frame> frames = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        long samples = 0;
        for (int i = 0; i < numbers.length; i++) {
            Optional<Frame> frame = groups.get(i).frame(numbers[i], rows, last);
            frame.ifPresent(frames::add);
            gaps.addAll(rows.gaps(numbers[i]));
            samples += (long) frame.map(Frame::rows).orElse(0)
                    * groups.get(i).signals().size();
        }
        writer.get().append(frames, gaps);
        groups.forEach(SignalGroup::written);
        return samples;
    }

    /** Returns whether something would be written if no more rows followed. */
    boolean isHolding() {
        return groups.stream().anyMatch(SignalGroup::isHolding);
    }

    private void open(Recordings recordings) {
        RecordingWriter opened = recordings.write(run);
        try {
            List<RecordedGroup> known = recordings.groups(run);
            for (int i = 0; i < numbers.length; i++) {
                List<RecordedSignal> signals = groups.get(i).signals();
                numbers[i] = known.stream()
                        .filter(group -> group.signals().equals(signals))
                        .findFirst()
                        .map(RecordedGroup::number)
                        .orElseGet(() -> opened.addGroup(signals));
            }
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
