package org.twinbench.commands.run.output;

/** Start, end, smallest and largest value of each signal over the rows seen; a number that is none counts only as end. */
public final class Statistics {

    private final double[] start;
    private final double[] end;
    private final double[] min;
    private final double[] max;
    private boolean empty = true;

    public Statistics(int signals) {
        start = new double[signals];
        end = new double[signals];
        min = new double[signals];
        max = new double[signals];
    }

    /** Takes a row in. */
    void row(double[] values) {
        System.arraycopy(values, 0, end, 0, end.length);
        if (empty) {
            System.arraycopy(values, 0, start, 0, start.length);
            System.arraycopy(values, 0, min, 0, min.length);
            System.arraycopy(values, 0, max, 0, max.length);
            empty = false;
        }
        for (int i = 0; i < end.length; i++) {
            if (values[i] < min[i]) {
                min[i] = values[i];
            }
            if (values[i] > max[i]) {
                max[i] = values[i];
            }
        }
    }

    double start(int signal) {
        return start[signal];
    }

    double end(int signal) {
        return end[signal];
    }

    double min(int signal) {
        return min[signal];
    }

    double max(int signal) {
        return max[signal];
    }
}
