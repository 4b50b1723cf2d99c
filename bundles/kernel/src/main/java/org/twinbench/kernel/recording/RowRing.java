package org.twinbench.kernel.recording;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A ring of rows between one thread that writes and one that reads. Neither locks, waits or allocates; what a reader may see was
 * written before the count that tells it.
 */
final class RowRing {

    private static final int MOST_BYTES = 16 << 20;
    private static final int FEWEST_ROWS = 64;
    private static final int MOST_ROWS = 1 << 16;

    private final int columns;
    private final int capacity;
    private final long[] ticks;
    private final long[] values;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();

    RowRing(int columns) {
        this.columns = columns;
        int fitting = MOST_BYTES / Long.BYTES / Math.max(1, columns);
        this.capacity = Integer.highestOneBit(Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, fitting)));
        this.ticks = new long[capacity];
        this.values = new long[capacity * columns];
    }

    /** Returns where in {@link #values} the next row begins, or -1 if the ring is full; for the writer. */
    int place() {
        return written.getPlain() - taken.getAcquire() < capacity ? slot(written.getPlain()) * columns : -1;
    }

    /** Returns what the writer puts values into, before it shows the row. */
    long[] values() {
        return values;
    }

    /** Shows the row that was put last to the reader. */
    void show(long tick) {
        long row = written.getPlain();
        ticks[slot(row)] = tick;
        written.setRelease(row + 1);
    }

    /** Copies the oldest rows and frees their places; for the reader. */
    int take(long[] intoTicks, long[] intoValues) {
        long first = taken.getPlain();
        int fitting = Math.min(intoTicks.length, columns == 0 ? intoTicks.length : intoValues.length / columns);
        int count = (int) Math.min(fitting, written.getAcquire() - first);
        for (int done = 0; done < count; ) {
            int from = slot(first + done);
            int run = Math.min(count - done, capacity - from);
            System.arraycopy(ticks, from, intoTicks, done, run);
            System.arraycopy(values, from * columns, intoValues, done * columns, run * columns);
            done += run;
        }
        taken.setRelease(first + count);
        return count;
    }

    /** Returns how many rows were taken so far. */
    long taken() {
        return taken.getAcquire();
    }

    private int slot(long row) {
        return (int) (row & capacity - 1);
    }
}
