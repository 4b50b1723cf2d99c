package org.twinbench.kernel.schedule.loop;

/**
 * Fixed-point iteration: what came out is what is given next, until it stays within 1e-9 of itself (1e-12 in its unit near
 * zero), at most 200 times.
 */
public final class FixedPoint implements LoopSolver {

    static final int MOST_ITERATIONS = 200;

    private final TearValues given;
    private final TearValues result;
    private int iterations;

    /** Makes a solver for so many numbers, and integers or truth values. */
    public FixedPoint(int reals, int wholes) {
        this.given = new TearValues(reals, wholes);
        this.result = new TearValues(reals, wholes);
    }

    @Override
    public boolean solve(LoopFunction loop, TearValues values) {
        given.copy(values);
        double closest = Double.POSITIVE_INFINITY;
        iterations = 0;
        while (iterations < MOST_ITERATIONS) {
            iterations++;
            if (!loop.evaluate(given, result)) {
                return false;
            }
            if (given.agree(result)) {
                values.copy(result);
                return true;
            }
            double distance = given.distance(result);
            if (distance < closest) {
                closest = distance;
                values.copy(given);
            }
            given.copy(result);
        }
        return false;
    }

    @Override
    public int iterations() {
        return iterations;
    }
}
