package org.twinbench.kernel.schedule.continuous;

import java.util.Arrays;

/**
 * Finds the first event in a stretch of time. An indicator that changes its sign between start and end is followed by
 * integrating anew from the start, with a regula falsi that halves the weight of an end that stays (Illinois) and bisects every third
 * time. The instant that is found lies on the far side: there the sign has changed.
 *
 * <p>An indicator that has just had an event starts on the far side, a rounding error from zero. Where it leaves it at once, as
 * that of a bouncing ball does, this is no event; where it leaves it and is back before it can be told, it is one right away.
 */
final class CrossingSearch {

    private static final int MOST_TRIALS = 100;
    private static final int BISECTION_EVERY = 3;
    private static final double NEAR = 1e-6;
    private static final double PRECISION = 1e-12;

    private final Equations equations;
    private final Method method;
    private final double[] slopes;
    private final double[] trial;
    private final double[] reached;
    private final double[] atStart;
    private final double[] ahead;
    private final double[] atNear;
    private final double[] atEnd;
    private final double[] indicators;
    private final boolean[] fresh;
    private final boolean[] positive;
    private final boolean[] again;
    private final boolean[] crossed;
    private double near;
    private double precision;

    CrossingSearch(Equations equations, Method method) {
        int states = equations.states();
        int crossings = equations.crossings();
        this.equations = equations;
        this.method = method;
        this.slopes = new double[states];
        this.trial = new double[states];
        this.reached = new double[states];
        this.atStart = new double[crossings];
        this.ahead = new double[crossings];
        this.atNear = new double[crossings];
        this.atEnd = new double[crossings];
        this.indicators = new double[crossings];
        this.fresh = new boolean[crossings];
        this.positive = new boolean[crossings];
        this.again = new boolean[crossings];
        this.crossed = new boolean[crossings];
    }

    /** Begins a tick of this length. */
    void begin(double dt) {
        near = NEAR * dt;
        precision = PRECISION * dt;
        Arrays.fill(fresh, false);
    }

    /** Notes that an indicator has an event now, at which it has this value. */
    void happened(int crossing, double indicator) {
        fresh[crossing] = true;
        positive[crossing] = indicator >= 0;
    }

    /** Returns whether this indicator has an event at the instant that was found. */
    boolean crossed(int crossing) {
        return crossed[crossing];
    }

    /** Returns an indicator at the instant that was found, or at the end. */
    double indicator(int crossing) {
        return atEnd[crossing];
    }

    /** Returns the states at the instant that was found, or at the end. */
    double[] reached() {
        return reached;
    }

    /**
     * Searches.
     *
     * @return the time from the start to the first event; the length if there is none before the end
     */
    double first(double time, double length, double[] state) {
        double close = Math.min(near, length);
        equations.evaluate(time, state, slopes, atStart);
        lookAhead(time, length, state);
        go(time, close, state, atNear);
        go(time, length, state, atEnd);
        double found = length;
        for (int c = 0; c < crossed.length; c++) {
            found = Math.min(found, first(c, time, close, length, state));
        }
        if (found < length) {
            go(time, found, state, atEnd);
        }
        for (int c = 0; c < crossed.length; c++) {
            boolean seen = found >= close || !fresh[c];
            double before = found >= close && (fresh[c] || found > close) ? atNear[c] : atStart[c];
            crossed[c] = again[c] && found >= close || seen && equations.crosses(c, before, atEnd[c]);
            fresh[c] &= found < near;
        }
        return found;
    }

    /** Which way the indicators go is seen best far away, on a straight line: right here rounding errors hide it. */
    private void lookAhead(double time, double length, double[] state) {
        boolean any = false;
        for (int c = 0; c < fresh.length; c++) {
            fresh[c] &= atStart[c] >= 0 == positive[c];
            any |= fresh[c];
        }
        if (any) {
            for (int i = 0; i < trial.length; i++) {
                trial[i] = state[i] + length * slopes[i];
            }
            equations.evaluate(time, trial, slopes, ahead);
        }
    }

    private double first(int c, double time, double close, double length, double[] state) {
        again[c] = fresh[c] && leaves(c) && atNear[c] >= 0 == positive[c];
        if (again[c]) {
            return close;
        }
        if (!fresh[c] && equations.crosses(c, atStart[c], atNear[c])) {
            return root(c, time, 0, atStart[c], close, atNear[c], state);
        }
        return equations.crosses(c, atNear[c], atEnd[c])
                ? root(c, time, close, atNear[c], length, atEnd[c], state)
                : length;
    }

    private boolean leaves(int c) {
        return positive[c] ? ahead[c] < atStart[c] : ahead[c] > atStart[c];
    }

    private double root(
            int c, double time, double lower, double atLower, double upper, double atUpper, double[] state) {
        double from = lower;
        double before = atLower;
        double to = upper;
        double after = atUpper;
        int stayed = 0;
        for (int i = 1; i <= MOST_TRIALS && to - from > precision; i++) {
            double middle = (from + to) / 2;
            double secant = to - after * (to - from) / (after - before);
            double at = i % BISECTION_EVERY == 0 || !(secant > from && secant < to) ? middle : secant;
            if (at <= from || at >= to) {
                return to;
            }
            go(time, at, state, indicators);
            if (indicators[c] >= 0 == atUpper >= 0) {
                to = at;
                after = indicators[c];
                before = stayed > 0 ? before / 2 : before;
                stayed = 1;
            } else {
                from = at;
                before = indicators[c];
                after = stayed < 0 ? after / 2 : after;
                stayed = -1;
            }
        }
        return to;
    }

    private void go(double time, double length, double[] state, double[] into) {
        method.step(time, length, state, reached);
        equations.evaluate(time + length, reached, slopes, into);
    }
}
