package org.twinbench.runs.recorder;

import java.util.Optional;
import java.util.TreeMap;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.RecordedSignal.Form;

/** What is recorded of a signal with a dead band when rows come portion by portion. */
final class Written {

    final TreeMap<Long, Long> samples = new TreeMap<>();
    private final GivenRows given = new GivenRows();
    private final RowBuffer rows;
    private final HeldSignal signal;

    Written(Form form, double band, long every) {
        rows = new RowBuffer(given, every, 0);
        signal = new HeldSignal(new RecordedSignal("signal", "m", form), 0, band);
    }

    Written give(long tick, double value) {
        return giveBits(tick, Double.doubleToRawLongBits(value));
    }

    Written giveBits(long tick, long bits) {
        given.give(tick, bits);
        return this;
    }

    /** The storage takes what there is. */
    void write(boolean last) {
        offer(last).ifPresent(this::keep);
        signal.written();
        rows.clear();
    }

    /** What there is is offered to a storage that fails. */
    Optional<Frame> offer(boolean last) {
        while (rows.fill("lost")) {
            continue;
        }
        return signal.frame(0, rows, last);
    }

    boolean isHolding() {
        return signal.isHolding();
    }

    private void keep(Frame frame) {
        for (int row = 0; row < frame.rows(); row++) {
            long tick = frame.ticks()[row];
            if (!samples.isEmpty() && samples.lastKey() >= tick) {
                throw new AssertionError(tick + " comes after " + samples.lastKey());
            }
            samples.put(tick, frame.values()[row]);
        }
    }

    /** Returns the samples as text: {@code 0:1.5 3:2.0}. */
    String numbers() {
        StringBuilder text = new StringBuilder();
        samples.forEach(
                (tick, bits) -> text.append(' ').append(tick).append(':').append(Double.longBitsToDouble(bits)));
        return text.toString().strip();
    }
}
