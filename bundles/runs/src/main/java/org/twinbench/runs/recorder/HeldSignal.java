package org.twinbench.runs.recorder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.RecordedSignal.Form;
import org.twinbench.api.run.DeadBands;

/**
 * A signal with a dead band, which holds its value from each recorded sample to the next. Recorded are its first sample, each one
 * that differs by more than the band from the one recorded last (OPC UA, Part 4, DataChangeFilter: |last − present| &gt;
 * absolute dead band) and the one before it, the last one before a gap and the first one behind it, one after so many rows of
 * rest (OPC UA, Part 11, MaxTimeInterval), and the very last. Held, the signal is nowhere further from its true course than the
 * band. Of integers and truth values every change is recorded, and every change from, to and among numbers that are not finite.
 */
final class HeldSignal implements SignalGroup {

    private static final Memory NOTHING = new Memory(-1, 0, -1, 0);

    private final List<RecordedSignal> signals;
    private final int column;
    private final double band;
    private final boolean real;
    private Memory settled = NOTHING;
    private Memory proposed = NOTHING;
    private long[] ticks = {};
    private long[] values = {};
    private int count;

    /**
     * @param column which column of the rows the signal is
     * @param band in the unit of the signal, 0 or more
     */
    HeldSignal(RecordedSignal signal, int column, double band) {
        this.signals = List.of(signal);
        this.column = column;
        this.band = band;
        this.real = signal.form() == Form.REAL;
    }

    /**
     * What is known of a signal behind a row.
     *
     * @param recordedTick tick of the sample that was recorded last; -1 for none
     * @param recorded its value
     * @param latestTick tick of the last row, recorded or not; -1 for none
     * @param latest the value there
     */
    private record Memory(long recordedTick, long recorded, long latestTick, long latest) {

        static Memory recording(long tick, long value) {
            return new Memory(tick, value, tick, value);
        }

        Memory passing(long tick, long value) {
            return new Memory(recordedTick, recorded, tick, value);
        }

        boolean isHolding() {
            return latestTick != recordedTick;
        }
    }

    @Override
    public List<RecordedSignal> signals() {
        return signals;
    }

    @Override
    public Optional<Frame> frame(int group, RowBuffer rows, boolean last) {
        count = 0;
        Memory memory = settled;
        for (int row = 0; row < rows.rows(); row++) {
            memory = follow(memory, rows.tick(row), rows.value(row, column), rows.every());
        }
        proposed = last ? rest(memory) : memory;
        return count == 0 ? Optional.empty() : Optional.of(new Frame(group, count, ticks, values));
    }

    private Memory follow(Memory memory, long tick, long value, long every) {
        boolean gap = memory.latestTick < 0 || tick > memory.latestTick + every;
        if (gap || isChange(memory.recorded, value)) {
            rest(memory);
            return record(tick, value);
        }
        return tick - memory.recordedTick >= DeadBands.MOST_ROWS * every
                ? record(tick, value)
                : memory.passing(tick, value);
    }

    /** Records the last row if that is not done, and goes on from there. */
    private Memory rest(Memory memory) {
        return memory.isHolding() ? record(memory.latestTick, memory.latest) : memory;
    }

    private Memory record(long tick, long value) {
        if (count == ticks.length) {
            int room = Math.max(16, 2 * count);
            ticks = Arrays.copyOf(ticks, room);
            values = Arrays.copyOf(values, room);
        }
        ticks[count] = tick;
        values[count++] = value;
        return Memory.recording(tick, value);
    }

    private boolean isChange(long recorded, long value) {
        if (!real || recorded == value) {
            return recorded != value;
        }
        double difference = Math.abs(Double.longBitsToDouble(value) - Double.longBitsToDouble(recorded));
        return !(difference <= band);
    }

    @Override
    public void written() {
        settled = proposed;
    }

    @Override
    public boolean isHolding() {
        return settled.isHolding();
    }
}
