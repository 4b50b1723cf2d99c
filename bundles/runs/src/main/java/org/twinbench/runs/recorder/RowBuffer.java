package org.twinbench.runs.recorder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.simulation.RowStream;

/**
 * Rows of a simulation that wait for the storage, and where some are missing. It takes no more than it has room for: what the
 * simulation's own buffer has no room for either is missing then, which the ticks tell. For one thread.
 */
final class RowBuffer {

    private static final int MOST_VALUES = 1 << 21;
    private static final int MOST_VALUES_AT_ONCE = 1 << 17;
    private static final int MOST_ROWS_AT_ONCE = 1 << 12;

    private final RowStream stream;
    private final int columns;
    private final long every;
    private final int mostRows;
    private final long[] takenTicks;
    private final long[] takenValues;
    private final List<Gap> gaps = new ArrayList<>();
    private long[] ticks;
    private long[] values;
    private int rows;
    private long due;
    private boolean drained;
    private Optional<String> whenFull = Optional.empty();

    /**
     * Takes rows from the first tick of a run on. Of a machine without signals nothing waits.
     *
     * @param every ticks from one row to the next, which are those of its multiples
     */
    RowBuffer(RowStream stream, long every, long first) {
        this.due = (first + every - 1) / every * every;
        this.stream = stream;
        this.columns = stream.paths().size();
        this.every = every;
        int atOnce = Math.max(1, Math.min(MOST_ROWS_AT_ONCE, MOST_VALUES_AT_ONCE / Math.max(1, columns)));
        this.mostRows = Math.max(atOnce, MOST_VALUES / Math.max(1, columns));
        this.takenTicks = new long[atOnce];
        this.takenValues = new long[atOnce * columns];
        clear();
    }

    /**
     * Takes rows from the simulation.
     *
     * @param reason why some are missing, if they are
     * @return whether there may be more
     */
    boolean fill(String reason) {
        if (!hasRoom()) {
            whenFull = Optional.of(reason);
            return false;
        }
        if (drained) {
            whenFull = Optional.empty();
        }
        int count = stream.take(takenTicks, takenValues);
        reserve(rows + count);
        System.arraycopy(takenTicks, 0, ticks, rows, count);
        System.arraycopy(takenValues, 0, values, rows * columns, count * columns);
        for (int row = rows; row < rows + count; row++) {
            expect(ticks[row], reason);
            due = ticks[row] + every;
        }
        rows += columns == 0 ? 0 : count;
        drained = count < takenTicks.length;
        return !drained;
    }

    /** Returns whether more rows can be taken. */
    boolean hasRoom() {
        return rows + takenTicks.length <= mostRows;
    }

    /** Notes what is missing up to the last tick of the simulation, which computes no more rows. */
    void end(long last, String reason) {
        long next = last / every * every + every;
        expect(next, reason);
        due = Math.max(due, next);
    }

    private void expect(long tick, String reason) {
        if (tick > due && columns > 0) {
            gaps.add(new Gap(0, due, tick - every, whenFull.orElse(reason)));
        }
    }

    private void reserve(int wanted) {
        if (wanted > ticks.length) {
            int room = Math.min(mostRows, Math.max(wanted, 2 * ticks.length));
            ticks = Arrays.copyOf(ticks, room);
            values = Arrays.copyOf(values, room * columns);
        }
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Returns the tick of a row. */
    long tick(int row) {
        return ticks[row];
    }

    /** Returns a value of a row. */
    long value(int row, int column) {
        return values[row * columns + column];
    }

    /** Returns ticks from one row to the next where none is missing. */
    long every() {
        return every;
    }

    /** Returns the tick of the last row that was taken, or noted as missing; negative before the first. */
    long latest() {
        return due - every;
    }

    boolean isEmpty() {
        return rows == 0 && gaps.isEmpty();
    }

    /** Returns where rows are missing, as the gaps of a group. */
    List<Gap> gaps(int group) {
        return gaps.stream()
                .map(gap -> new Gap(group, gap.from(), gap.to(), gap.reason()))
                .toList();
    }

    /** Returns what waits as a frame of a group, valid until the next call. */
    Frame frame(int group) {
        return new Frame(group, rows, ticks, values);
    }

    /** Forgets what was waiting; the room that a long wait took is given back. */
    void clear() {
        if (ticks == null || ticks.length > takenTicks.length) {
            ticks = new long[takenTicks.length];
            values = new long[takenValues.length];
        }
        rows = 0;
        gaps.clear();
    }

    /** Takes no more. */
    void close() {
        stream.close();
    }
}
