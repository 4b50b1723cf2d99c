package org.twinbench.kernel.schedule.loop;

/**
 * Newton's method for {@code x - G(x) = 0}, with a Jacobian of forward differences and steps that are halved until they come
 * closer. It ends when a whole step is within 1e-9 of the value (1e-12 in its unit near zero), after at most 50 steps.
 */
public final class Newton implements LoopSolver {

    static final int MOST_ITERATIONS = 50;

    private static final int MOST_HALVINGS = 20;

    /** The square root of the spacing of numbers at 1 balances the errors of truncation and rounding. */
    private static final double DIFFERENCE = 0x1p-26;

    /** Below it differences would lose digits to underflow. */
    private static final double SMALLEST_SCALE = 1e-280;

    private final int size;
    private final TearValues result;
    private final TearValues trial;
    private final TearValues trialResult;
    private final double[] step;
    private final DenseLu jacobian;
    private int iterations;

    /** Makes a solver for so many numbers. */
    public Newton(int size) {
        this.size = size;
        this.result = new TearValues(size, 0);
        this.trial = new TearValues(size, 0);
        this.trialResult = new TearValues(size, 0);
        this.step = new double[size];
        this.jacobian = new DenseLu(size);
    }

    @Override
    public boolean solve(LoopFunction loop, TearValues values) {
        iterations = 0;
        if (!loop.evaluate(values, result)) {
            return false;
        }
        double distance = values.distance(result);
        while (distance > 0 && iterations < MOST_ITERATIONS) {
            iterations++;
            if (!differentiate(loop, values) || !jacobian.decompose()) {
                return false;
            }
            for (int i = 0; i < size; i++) {
                step[i] = result.reals[i] - values.reals[i];
            }
            jacobian.solve(step);
            if (isSmall(values)) {
                move(values, 1, values);
                return true;
            }
            double closer = closer(loop, values, distance);
            if (!(closer < distance)) {
                return false;
            }
            distance = closer;
        }
        return distance == 0;
    }

    private boolean differentiate(LoopFunction loop, TearValues values) {
        trial.copy(values);
        for (int column = 0; column < size; column++) {
            double at = values.reals[column];
            double scale = Math.max(Math.abs(at), Math.abs(result.reals[column]));
            trial.reals[column] = at + DIFFERENCE * (scale > SMALLEST_SCALE ? scale : 1);
            double difference = trial.reals[column] - at;
            if (!loop.evaluate(trial, trialResult)) {
                return false;
            }
            for (int row = 0; row < size; row++) {
                double slope = (trialResult.reals[row] - result.reals[row]) / difference;
                jacobian.set(row, column, (row == column ? 1 : 0) - slope);
            }
            trial.reals[column] = at;
        }
        return true;
    }

    private boolean isSmall(TearValues values) {
        for (int i = 0; i < size; i++) {
            if (!Tolerance.isSmall(step[i], values.reals[i])) {
                return false;
            }
        }
        return true;
    }

    /** Goes along the step until the values agree better, and returns how well; infinite, going nowhere, if they never do. */
    private double closer(LoopFunction loop, TearValues values, double than) {
        double part = 1;
        for (int halving = 0; halving <= MOST_HALVINGS; halving++) {
            move(values, part, trial);
            if (loop.evaluate(trial, trialResult)) {
                double distance = trial.distance(trialResult);
                if (distance < than) {
                    values.copy(trial);
                    result.copy(trialResult);
                    return distance;
                }
            }
            part /= 2;
        }
        return Double.POSITIVE_INFINITY;
    }

    private void move(TearValues from, double part, TearValues to) {
        for (int i = 0; i < size; i++) {
            to.reals[i] = from.reals[i] + part * step[i];
        }
    }

    @Override
    public int iterations() {
        return iterations;
    }
}
