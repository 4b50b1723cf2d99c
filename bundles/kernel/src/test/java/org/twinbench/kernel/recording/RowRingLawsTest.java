package org.twinbench.kernel.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Rows come out of a ring as they went in. */
final class RowRingLawsTest {

    private static final int ROWS = 200_000;

    @Property(tries = 20)
    void aReaderSeesWholeRowsInOrder(
            @ForAll @IntRange(max = 40_000) int columns, @ForAll @IntRange(min = 1, max = 300) int rowsAtOnce) {
        RowRing ring = new RowRing(columns);
        long[] ticks = new long[rowsAtOnce];
        long[] values = new long[rowsAtOnce * columns];
        int written = 0;
        int taken = 0;
        while (taken < 300) {
            for (int place = ring.place(); place >= 0 && written < taken + 150; place = ring.place()) {
                write(ring, place, columns, written++);
            }
            int count = ring.take(ticks, values);
            for (int row = 0; row < count; row++, taken++) {
                assertEquals(taken, ticks[row]);
                for (int column = 0; column < columns; column += 1 + columns / 10) {
                    assertEquals(value(taken, column), values[row * columns + column]);
                }
            }
        }
    }

    @Property(tries = 5)
    void aReaderOnAnotherThreadMissesAndTearsNothing(@ForAll @IntRange(min = 1, max = 100) int columns)
            throws InterruptedException {
        RowRing ring = new RowRing(columns);
        Thread writer = new Thread(() -> {
            for (int row = 0; row < ROWS; ) {
                int place = ring.place();
                if (place >= 0) {
                    write(ring, place, columns, row++);
                } else {
                    Thread.onSpinWait();
                }
            }
        });
        writer.start();
        long[] ticks = new long[777];
        long[] values = new long[777 * columns];
        for (int taken = 0; taken < ROWS; ) {
            int count = ring.take(ticks, values);
            for (int row = 0; row < count; row++, taken++) {
                assertEquals(taken, ticks[row]);
                assertEquals(value(taken, columns - 1), values[(row + 1) * columns - 1]);
            }
        }
        writer.join();
    }

    private static void write(RowRing ring, int place, int columns, int row) {
        for (int column = 0; column < columns; column++) {
            ring.values()[place + column] = value(row, column);
        }
        ring.show(row);
    }

    private static long value(int row, int column) {
        return row * 1_000_003L + column;
    }
}
