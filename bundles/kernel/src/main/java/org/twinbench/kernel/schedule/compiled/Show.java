package org.twinbench.kernel.schedule.compiled;

import org.twinbench.kernel.schedule.compiled.code.Cell;

/**
 * How an output of a block's components gets to its slots.
 *
 * @param output the output
 * @param firstSlot slot of the first component; the others follow
 * @param ranks for each component, the rank of troubles with this output
 */
@SuppressWarnings("ArrayRecordComponent")
record Show(Cell output, int firstSlot, int[] ranks) {

    private static final long EXPONENT = 0x7FF0000000000000L;
    private static final long ONE = 0x0010000000000000L;

    /** Returns whether no number is infinite or not a number: an exponent of all ones overflows into the sign. */
    static boolean areFinite(double[] column) {
        long any = 0;
        for (double value : column) {
            any |= (Double.doubleToRawLongBits(value) & EXPONENT) + ONE;
        }
        return any >= 0;
    }
}
