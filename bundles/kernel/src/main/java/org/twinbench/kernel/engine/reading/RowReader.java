package org.twinbench.kernel.engine.reading;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.twinbench.api.library.Kind;
import org.twinbench.api.simulation.Signal;
import org.twinbench.api.simulation.Simulation.Row;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.engine.fault.Qualities;
import org.twinbench.kernel.engine.reading.Columns.Column;

/** Reads chosen signals of one row; what allocates is done before and after {@link #copy}. */
final class RowReader {

    private static final long NONE = -1;

    private final List<Column> columns;
    private final double[] reals;
    private final long[] wholes;
    private long tick = NONE;

    RowReader(Columns chosen) {
        this(chosen.columns());
    }

    RowReader(List<Column> columns) {
        this.columns = columns;
        reals = new double[columns.size()];
        wholes = new long[columns.size()];
    }

    /** Copies the present values, instead of those that were copied before. */
    void copy(long presentTick) {
        tick = presentTick;
        for (int i = 0; i < reals.length; i++) {
            Column column = columns.get(i);
            if (column.port().kind() == Kind.REAL) {
                reals[i] = column.reading().real();
            } else {
                wholes[i] = column.reading().whole();
            }
        }
    }

    /** Forgets what was copied. */
    void discard() {
        tick = NONE;
    }

    /** Returns what was copied. */
    Row row(double time, Qualities qualities) {
        SortedMap<String, Signal> signals = new TreeMap<>();
        for (int i = 0; i < reals.length; i++) {
            Column column = columns.get(i);
            signals.put(
                    column.path(),
                    qualities.signal(
                            column.path(),
                            value(column.port().kind(), i),
                            column.port().unit(),
                            tick));
        }
        return new Row(tick, time, Collections.unmodifiableSortedMap(signals));
    }

    private Value value(Kind kind, int column) {
        return switch (kind) {
            case REAL -> Value.of(reals[column]);
            case INTEGER -> Value.of(wholes[column]);
            case BOOLEAN -> Value.of(wholes[column] != 0);
        };
    }

    /** Returns the value of a column as a number. */
    double number(int column) {
        return columns.get(column).port().kind() == Kind.REAL ? reals[column] : wholes[column];
    }

    /** Returns whether something was copied. */
    boolean hasRow() {
        return tick >= 0;
    }

    long tick() {
        return tick;
    }
}
