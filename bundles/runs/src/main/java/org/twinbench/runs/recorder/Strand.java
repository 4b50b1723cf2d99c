package org.twinbench.runs.recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.twinbench.api.simulation.RowStream;

/**
 * Signals that came together, with the start or with an edit: their rows that wait, and how they are recorded, a group of those
 * without a dead band and one for each with one. For one thread.
 */
final class Strand {

    private final RowBuffer rows;
    private final List<SignalGroup> groups = new ArrayList<>();
    private final int[] numbers;

    /**
     * @param every ticks from one row to the next
     * @param first the first tick that may have a row
     * @param bands dead bands by path
     */
    Strand(RowStream stream, long every, long first, Map<String, Double> bands) {
        rows = new RowBuffer(stream, every, first);
        int[] regular = IntStream.range(0, stream.paths().size())
                .filter(i -> !bands.containsKey(stream.paths().get(i)))
                .toArray();
        if (regular.length > 0) {
            groups.add(new EveryRow(
                    IntStream.of(regular).mapToObj(i -> signal(stream, i)).toList(), regular));
        }
        for (int i = 0; i < stream.paths().size(); i++) {
            Optional<Double> band = Optional.ofNullable(bands.get(stream.paths().get(i)));
            if (band.isPresent()) {
                groups.add(new HeldSignal(signal(stream, i), i, band.get()));
            }
        }
        numbers = new int[groups.size()];
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

    RowBuffer rows() {
        return rows;
    }

    /**
     * Finds its groups in a recording, or adds them.
     *
     * @param known the groups that are there
     */
    void number(RecordingWriter writer, List<RecordedGroup> known) {
        for (int i = 0; i < numbers.length; i++) {
            List<RecordedSignal> signals = groups.get(i).signals();
            numbers[i] = known.stream()
                    .filter(group -> group.signals().equals(signals))
                    .findFirst()
                    .map(RecordedGroup::number)
                    .orElseGet(() -> writer.addGroup(signals));
        }
    }

    /**
     * Adds what is to be recorded of the rows that wait.
     *
     * @param last whether no more rows follow
     * @return how many samples that are
     */
    long collect(List<Frame> frames, List<Gap> gaps, boolean last) {
        long samples = 0;
        for (int i = 0; i < numbers.length; i++) {
            Optional<Frame> frame = groups.get(i).frame(numbers[i], rows, last);
            frame.ifPresent(frames::add);
            gaps.addAll(rows.gaps(numbers[i]));
            samples += (long) frame.map(Frame::rows).orElse(0)
                    * groups.get(i).signals().size();
        }
        return samples;
    }

    /** The storage has what was collected last. */
    void written() {
        groups.forEach(SignalGroup::written);
    }

    /** Returns whether something would be written if no more rows followed. */
    boolean isHolding() {
        return groups.stream().anyMatch(SignalGroup::isHolding);
    }
}
