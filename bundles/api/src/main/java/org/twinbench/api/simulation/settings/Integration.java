package org.twinbench.api.simulation.settings;

import java.util.Objects;

/**
 * How continuous states are integrated. Machines without any are not concerned. The tolerances are for adaptive solvers: the
 * error that a step is allowed in a state <i>x</i> is <i>absolute + relative · |x|</i>, estimated, as root mean square over all
 * continuous states.
 *
 * @param solver the method
 * @param relativeTolerance a ratio, from 1e-14 to 0.1
 * @param absoluteTolerance in the unit of each state, greater than 0
 */
public record Integration(Solver solver, double relativeTolerance, double absoluteTolerance) {

    private static final double FINEST = 1e-14;
    private static final double COARSEST = 0.1;

    /** Explicit Euler, and relative 1e-6 and absolute 1e-9 where the solver is changed. */
    public static final Integration DEFAULT = new Integration(Solver.EULER, 1e-6, 1e-9);

    /** Refuses values out of range. */
    public Integration {
        Objects.requireNonNull(solver);
        if (!isRelative(relativeTolerance)) {
            throw new IllegalArgumentException(
                    "relative tolerance is " + relativeTolerance + "; allowed: 1e-14 to 0.1, without a unit");
        }
        if (!isAbsolute(absoluteTolerance)) {
            throw new IllegalArgumentException("absolute tolerance is " + absoluteTolerance
                    + "; it must be greater than 0 and finite, in the unit of each state");
        }
    }

    /** Returns whether a number can be the relative tolerance. */
    public static boolean isRelative(double tolerance) {
        return tolerance >= FINEST && tolerance <= COARSEST;
    }

    /** Returns whether a number can be the absolute tolerance. */
    public static boolean isAbsolute(double tolerance) {
        return tolerance > 0 && Double.isFinite(tolerance);
    }

    /** Returns the same tolerances with another solver. */
    public Integration with(Solver other) {
        return new Integration(other, relativeTolerance, absoluteTolerance);
    }
}
