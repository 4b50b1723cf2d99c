package org.twinbench.storage.sqlite.chunk;

import java.util.Arrays;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.Samples;

/**
 * The newest rows of a group, column by column. Adding rows gives a new object and leaves this one as it is, although both may
 * share their arrays: only what lies behind the rows of this one is written. So one thread adds while others read, and rows
 * that could not be stored are forgotten by going on with the object before.
 */
public final class OpenRows {
    private static final int FIRST_ROOM = 64;

    private final int count;
    private final long[] ticks;
    private final long[][] columns;

    private OpenRows(int count, long[] ticks, long[][] columns) {
        this.count = count;
        this.ticks = ticks;
        this.columns = columns;
    }

    /** Returns rows of so many signals: none. */
    public static OpenRows none(int signals) {
        return new OpenRows(0, new long[0], new long[signals][0]);
    }

    /** Returns rows made of ticks and of one column behind the other. */
    public static OpenRows of(long[] ticks, long[] samples) {
        long[][] columns = new long[ticks.length == 0 ? 0 : samples.length / ticks.length][];
        Arrays.setAll(
                columns, signal -> Arrays.copyOfRange(samples, signal * ticks.length, (signal + 1) * ticks.length));
        return new OpenRows(ticks.length, ticks, columns);
    }

    /** Returns these rows, and behind them some of a frame. */
    public OpenRows with(Frame frame, int from, int rows) {
        OpenRows roomy = withRoomFor(count + rows);
        System.arraycopy(frame.ticks(), from, roomy.ticks, count, rows);
        int signals = columns.length;
        for (int signal = 0; signal < signals; signal++) {
            long[] column = roomy.columns[signal];
            for (int row = 0; row < rows; row++) {
                column[count + row] = frame.values()[(from + row) * signals + signal];
            }
        }
        return new OpenRows(count + rows, roomy.ticks, roomy.columns);
    }

    /** Returns these rows, and behind them others of the same signals. */
    public OpenRows and(OpenRows next) {
        OpenRows roomy = withRoomFor(count + next.count);
        System.arraycopy(next.ticks, 0, roomy.ticks, count, next.count);
        for (int signal = 0; signal < columns.length; signal++) {
            System.arraycopy(next.columns[signal], 0, roomy.columns[signal], count, next.count);
        }
        return new OpenRows(count + next.count, roomy.ticks, roomy.columns);
    }

    private OpenRows withRoomFor(int rows) {
        if (rows <= ticks.length) {
            return this;
        }
        int room = Math.max(rows, Math.max(FIRST_ROOM, 2 * count));
        long[][] roomy = new long[columns.length][];
        Arrays.setAll(roomy, signal -> Arrays.copyOf(columns[signal], room));
        return new OpenRows(count, Arrays.copyOf(ticks, room), roomy);
    }

    /** Returns the samples of the rows from a position on, one column behind the other. */
    public long[] samplesFrom(int from) {
        int rows = count - from;
        long[] samples = new long[rows * columns.length];
        for (int signal = 0; signal < columns.length; signal++) {
            System.arraycopy(columns[signal], from, samples, signal * rows, rows);
        }
        return samples;
    }

    /** Returns the ticks of the rows from a position on. */
    public long[] ticksFrom(int from) {
        return Arrays.copyOfRange(ticks, from, count);
    }

    /** Returns samples of a signal whose ticks lie in a range; the earliest if there are more than the limit. */
    public Samples samples(int signal, long first, long last, int limit) {
        return TickSearch.samples(ticks, columns[signal], count, first, last, limit);
    }

    /** Returns all samples of a signal. */
    Samples samples(int signal) {
        return new Samples(ticksFrom(0), Arrays.copyOf(columns[signal], count));
    }

    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Returns the tick of the first row; there is one. */
    public long first() {
        return ticks[0];
    }

    /** Returns the tick of the last row; there is one. */
    public long last() {
        return ticks[count - 1];
    }

    long[] column(int signal) {
        return columns[signal];
    }
}
