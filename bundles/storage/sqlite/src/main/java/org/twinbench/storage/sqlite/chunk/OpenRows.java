package org.twinbench.storage.sqlite.chunk;

import java.util.Arrays;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.Samples;

/**
 * The newest rows of a group, one behind the other. Adding rows gives a new object and leaves this one as it is, although both
 * may share their arrays: only what lies behind the rows of this one is written. So one thread adds while others read, and rows
 * that could not be stored are forgotten by going on with the object before.
 */
public final class OpenRows {
    private static final int FIRST_ROOM = 64;

    private final int count;
    private final int signals;
    private final long[] ticks;

    /** Row by row, in a single array: a collector copies many small ones at each collection, and leaves a large one where it is. */
    private final long[] samples;

    private OpenRows(int count, int signals, long[] ticks, long[] samples) {
        this.count = count;
        this.signals = signals;
        this.ticks = ticks;
        this.samples = samples;
    }

    /** Returns rows of so many signals: none. */
    public static OpenRows none(int signals) {
        return new OpenRows(0, signals, new long[0], new long[0]);
    }

    /** Returns rows made of ticks and of one column behind the other. */
    public static OpenRows of(long[] ticks, long[] columns) {
        int signals = ticks.length == 0 ? 0 : columns.length / ticks.length;
        return new OpenRows(ticks.length, signals, ticks, transposed(columns, 0, signals, ticks.length));
    }

    /** Returns an array of lines, one behind the other, as one of columns: what stood at (line, column) stands at (column, line). */
    private static long[] transposed(long[] lines, int from, int count, int length) {
        long[] columns = new long[count * length];
        for (int line = 0; line < count; line++) {
            for (int column = 0; column < length; column++) {
                columns[column * count + line] = lines[from + line * length + column];
            }
        }
        return columns;
    }

    /** Returns these rows, and behind them some of a frame. */
    public OpenRows with(Frame frame, int from, int rows) {
        return with(frame.ticks(), frame.values(), from, rows);
    }

    /** Returns these rows, and behind them others of the same signals. */
    public OpenRows and(OpenRows next) {
        return with(next.ticks, next.samples, 0, next.count);
    }

    private OpenRows with(long[] nextTicks, long[] nextSamples, int from, int rows) {
        OpenRows roomy = withRoomFor(count + rows);
        System.arraycopy(nextTicks, from, roomy.ticks, count, rows);
        System.arraycopy(nextSamples, from * signals, roomy.samples, count * signals, rows * signals);
        return new OpenRows(count + rows, signals, roomy.ticks, roomy.samples);
    }

    private OpenRows withRoomFor(int rows) {
        if (rows <= ticks.length) {
            return this;
        }
        int room = Math.max(rows, Math.min(Chunk.capacity(signals), Math.max(FIRST_ROOM, 2 * count)));
        return new OpenRows(count, signals, Arrays.copyOf(ticks, room), Arrays.copyOf(samples, room * signals));
    }

    /** Returns the samples of the rows from a position on, one column behind the other. */
    public long[] samplesFrom(int from) {
        return transposed(samples, from * signals, count - from, signals);
    }

    /** Returns the ticks of the rows from a position on. */
    public long[] ticksFrom(int from) {
        return Arrays.copyOfRange(ticks, from, count);
    }

    /** Returns samples of a signal whose ticks lie in a range; the earliest if there are more than the limit. */
    public Samples samples(int signal, long first, long last, int limit) {
        int from = TickSearch.firstFrom(ticks, count, first);
        return range(signal, from, TickSearch.end(ticks, count, from, last, limit));
    }

    private Samples range(int signal, int from, int to) {
        long[] column = new long[to - from];
        for (int row = from; row < to; row++) {
            column[row - from] = samples[row * signals + signal];
        }
        return new Samples(Arrays.copyOfRange(ticks, from, to), column);
    }

    /** Returns all samples of a signal. */
    Samples samples(int signal) {
        return range(signal, 0, count);
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
}
