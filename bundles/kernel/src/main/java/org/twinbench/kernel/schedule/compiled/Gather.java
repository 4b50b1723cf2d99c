package org.twinbench.kernel.schedule.compiled;

import org.twinbench.kernel.schedule.compiled.code.inlining.Cell;
import org.twinbench.kernel.schedule.port.Slots;

/**
 * Fills the column of an input from slots.
 *
 * @param input the input
 * @param slots for each component, the slot that it takes; a spare one where nothing is connected
 * @param connected for each component, whether anything is connected
 * @param consecutive whether every slot is the one after that before
 */
@SuppressWarnings("ArrayRecordComponent")
record Gather(Cell input, int[] slots, boolean[] connected, boolean consecutive) {

    static Gather of(Cell input, int[] slots, boolean[] connected) {
        boolean consecutive = true;
        for (int i = 1; i < slots.length; i++) {
            consecutive &= slots[i] == slots[i - 1] + 1;
        }
        return new Gather(input, slots, connected, consecutive);
    }

    void fill(Slots values, double[][] reals, long[][] wholes) {
        if (input.isReal()) {
            fill(values.reals, reals[input.column()]);
        } else {
            fill(values.wholes, wholes[input.column()]);
        }
    }

    private void fill(double[] from, double[] to) {
        int[] at = slots;
        if (consecutive) {
            System.arraycopy(from, at[0], to, 0, at.length);
        } else {
            for (int i = 0; i < at.length; i++) {
                to[i] = from[at[i]];
            }
        }
    }

    private void fill(long[] from, long[] to) {
        int[] at = slots;
        for (int i = 0; i < at.length; i++) {
            to[i] = from[at[i]];
        }
    }
}
