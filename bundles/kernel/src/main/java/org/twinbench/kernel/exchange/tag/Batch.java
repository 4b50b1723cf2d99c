package org.twinbench.kernel.exchange.tag;

import java.util.Arrays;

/** Values of bound ports that belong together, in the units of the ports, by the positions of their bindings. */
public final class Batch {

    /** Values of real ports. */
    public final double[] reals;

    /** Values of integer ports, and of boolean ones as 0 and 1. */
    public final long[] wholes;

    /** Status codes of OPC UA. */
    public final int[] statuses;

    /** The tick that they answer, or that they are of; −1 for none. */
    public long tick = -1;

    /** @param size number of bindings */
    public Batch(int size) {
        this.reals = new double[size];
        this.wholes = new long[size];
        this.statuses = new int[size];
    }

    /** Takes everything from another one of the same size. */
    public void set(Batch other) {
        System.arraycopy(other.reals, 0, reals, 0, reals.length);
        System.arraycopy(other.wholes, 0, wholes, 0, wholes.length);
        System.arraycopy(other.statuses, 0, statuses, 0, statuses.length);
        tick = other.tick;
    }

    /** Returns whether the value at a position has the same bits as in another one. */
    boolean isSame(int position, Batch other) {
        return Double.doubleToRawLongBits(reals[position]) == Double.doubleToRawLongBits(other.reals[position])
                && wholes[position] == other.wholes[position];
    }

    /** Returns whether nothing is bad or uncertain. */
    public boolean isGood() {
        return Arrays.stream(statuses).allMatch(status -> status >>> 30 == 0);
    }
}
