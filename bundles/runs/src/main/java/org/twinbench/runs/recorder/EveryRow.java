package org.twinbench.runs.recorder;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.RecordedSignal;

/** Signals that are recorded at every row: those without a dead band. */
final class EveryRow implements SignalGroup {

    private final List<RecordedSignal> signals;
    private final int[] columns;

    /** @param columns which columns of the rows the signals are, rising */
    EveryRow(List<RecordedSignal> signals, int[] columns) {
        this.signals = signals;
        this.columns = columns;
    }

    @Override
    public List<RecordedSignal> signals() {
        return signals;
    }

    @Override
    public Optional<Frame> frame(int group, RowBuffer rows, boolean last) {
        if (rows.rows() == 0) {
            return Optional.empty();
        }
        Frame whole = rows.frame(group);
        return Optional.of(columns.length == rows.columns() ? whole : part(whole, rows));
    }

    private Frame part(Frame whole, RowBuffer rows) {
        long[] values = new long[whole.rows() * columns.length];
        int next = 0;
        for (int row = 0; row < whole.rows(); row++) {
            for (int column : columns) {
                values[next++] = rows.value(row, column);
            }
        }
        return new Frame(whole.group(), whole.rows(), whole.ticks(), values);
    }

    @Override
    public void written() {
        // Whatever was written before, every row is recorded.
    }

    @Override
    public boolean isHolding() {
        return false;
    }
}
