package org.twinbench.kernel.schedule.port;

/**
 * The present values of all outputs: real ones in one column, integer and boolean ones in the other. Registers live in their
 * components and are copied here at the end of a tick, so that everybody sees the old values while components step.
 */
public final class Slots {

    /** The values of numbers. */
    public final double[] reals;

    /** The values of integers, and of truth values as 0 and 1. */
    public final long[] wholes;

    public Slots(int reals, int wholes) {
        this.reals = new double[reals];
        this.wholes = new long[wholes];
    }

    /** Takes over the values of other slots of the same plan. */
    public void take(Slots other) {
        System.arraycopy(other.reals, 0, reals, 0, reals.length);
        System.arraycopy(other.wholes, 0, wholes, 0, wholes.length);
    }
}
