package org.twinbench.kernel.schedule.port;

import java.util.stream.IntStream;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.port.Ports.RealSlot;

/**
 * Copies chosen signals of a plan into rows of 64-bit values, numbers as their bits. Numbers that lie in slots, which is most of
 * them, are copied from there in one loop, without asking a reading for each.
 */
public final class RowCopy {

    private final double[] reals;
    private final int[] slots;
    private final int[] slotColumns;
    private final Plan.Reading[] others;
    private final boolean[] otherIsReal;
    private final int[] otherColumns;

    /**
     * @param readings of one plan, by columns
     * @param real which of the columns are numbers
     */
    public RowCopy(Plan.Reading[] readings, boolean[] real) {
        this.slotColumns = IntStream.range(0, readings.length)
                .filter(i -> real[i] && readings[i] instanceof RealSlot)
                .toArray();
        this.slots = IntStream.of(slotColumns)
                .map(i -> ((RealSlot) readings[i]).slot())
                .toArray();
        this.reals = slotColumns.length == 0 ? new double[0] : ((RealSlot) readings[slotColumns[0]]).values().reals;
        this.otherColumns = IntStream.range(0, readings.length)
                .filter(i -> !real[i] || !(readings[i] instanceof RealSlot))
                .toArray();
        this.others = IntStream.of(otherColumns).mapToObj(i -> readings[i]).toArray(Plan.Reading[]::new);
        this.otherIsReal = new boolean[others.length];
        for (int i = 0; i < others.length; i++) {
            otherIsReal[i] = real[otherColumns[i]];
        }
    }

    /** Copies the present values to where a row begins. */
    public void copy(long[] rows, int place) {
        for (int i = 0; i < slots.length; i++) {
            rows[place + slotColumns[i]] = Double.doubleToRawLongBits(reals[slots[i]]);
        }
        for (int i = 0; i < others.length; i++) {
            rows[place + otherColumns[i]] =
                    otherIsReal[i] ? Double.doubleToRawLongBits(others[i].real()) : others[i].whole();
        }
    }
}
