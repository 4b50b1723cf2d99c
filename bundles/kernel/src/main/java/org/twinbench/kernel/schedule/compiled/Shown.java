package org.twinbench.kernel.schedule.compiled;

import org.twinbench.kernel.schedule.InterpretedPlan;

/**
 * A number that is an output.
 *
 * @param rank the rank of troubles with it
 * @param component index of its component
 * @param output its name
 * @param slot where it is shown
 */
public record Shown(int rank, int component, String output, int slot) {

    private static final long EXPONENT = 0x7FF0000000000000L;
    private static final long ONE = 0x0010000000000000L;

    /** Returns whether no number of a range is infinite or not a number: an exponent of all ones overflows into the sign. */
    public static boolean areFinite(double[] numbers, int from, int to) {
        long any = 0;
        for (int i = from; i < to; i++) {
            any |= (Double.doubleToRawLongBits(numbers[i]) & EXPONENT) + ONE;
        }
        return any >= 0;
    }

    /** Shows its value, whatever that is. */
    public void show(double value, InterpretedPlan objects) {
        show(rank, component, output, slot, value, objects);
    }

    static void show(int rank, int component, String output, int slot, double value, InterpretedPlan objects) {
        boolean finite = value - value == 0;
        if (finite || !objects.isGuarded()) {
            objects.slots().reals[slot] = value;
        }
        if (!finite) {
            objects.troubles().notFinite(rank, component, output, slot, value);
        }
    }
}
