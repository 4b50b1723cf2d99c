package org.twinbench.benchmarks.accuracy;

import java.util.function.DoubleUnaryOperator;

/** The classical method of order four, by hand and for one state. */
final class RungeKutta {

    private RungeKutta() {}

    /** Returns the state a step later. */
    static double step(double state, double length, DoubleUnaryOperator slope) {
        double first = slope.applyAsDouble(state);
        double second = slope.applyAsDouble(state + length / 2 * first);
        double third = slope.applyAsDouble(state + length / 2 * second);
        double fourth = slope.applyAsDouble(state + length * third);
        return state + length / 6 * (first + 2 * second + 2 * third + fourth);
    }
}
