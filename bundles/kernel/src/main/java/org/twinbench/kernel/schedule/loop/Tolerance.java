package org.twinbench.kernel.schedule.loop;

/** When two values of a wire count as the same. */
final class Tolerance {

    /** Part of the value. */
    static final double RELATIVE = 1e-9;

    /** In the unit of the wire, for values close to zero. */
    static final double ABSOLUTE = 1e-12;

    private Tolerance() {}

    /** Returns whether a change of a value is within the tolerance; one that is not finite is not. */
    static boolean isSmall(double change, double value) {
        return Math.abs(change) <= RELATIVE * Math.abs(value) + ABSOLUTE;
    }
}
