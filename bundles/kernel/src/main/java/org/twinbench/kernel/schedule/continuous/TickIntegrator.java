package org.twinbench.kernel.schedule.continuous;

import java.util.Arrays;
import org.twinbench.api.simulation.settings.Integration;

/** Takes continuous states from one tick to the next, from event to event. */
public final class TickIntegrator {

    private static final int MOST_EVENTS = 100;

    private final Equations equations;
    private final Method method;
    private final CrossingSearch search;
    private final double[] next;
    private final double[] slopes;
    private final double[] present;
    private final int[] events;

    public TickIntegrator(Integration integration, Equations equations) {
        this.equations = equations;
        this.method = Method.of(integration, equations);
        this.search = new CrossingSearch(equations, method);
        this.next = new double[equations.states()];
        this.slopes = new double[equations.states()];
        this.present = new double[equations.crossings()];
        this.events = new int[equations.crossings()];
    }

    /**
     * Integrates over a tick. With a solver of fixed steps it allocates nothing.
     *
     * @param time its start in seconds
     * @param dt its length in seconds
     * @param state the states at its start, then those at its end
     * @param indicators the indicators at the end of the last tick, NaN where there was none; then those at the end of this one
     */
    public void advance(double time, double dt, double[] state, double[] indicators) {
        if (indicators.length == 0) {
            go(time, dt, state);
            return;
        }
        Arrays.fill(events, 0);
        search.begin(dt);
        edge(time, state, indicators);
        boolean goesOn = true;
        double done = 0;
        while (goesOn && done < dt) {
            double left = dt - done;
            double stretch = search.first(time + done, left, state);
            System.arraycopy(search.reached(), 0, state, 0, state.length);
            done = stretch < left ? done + stretch : dt;
            goesOn = react(time + done, state);
        }
        if (done < dt) {
            go(time + done, dt - done, state);
        }
        equations.evaluate(time + dt, state, slopes, indicators);
    }

    private void go(double time, double length, double[] state) {
        method.step(time, length, state, next);
        System.arraycopy(next, 0, state, 0, state.length);
    }

    /** What jumped at the tick edge has its event there. */
    private void edge(double time, double[] state, double[] before) {
        equations.evaluate(time, state, slopes, present);
        for (int c = 0; c < present.length; c++) {
            if (equations.crosses(c, before[c], present[c])) {
                happen(c, time, state, present[c]);
            }
        }
    }

    private boolean react(double time, double[] state) {
        for (int c = 0; c < events.length; c++) {
            if (search.crossed(c)) {
                if (events[c] == MOST_EVENTS) {
                    equations.endless(c, time, MOST_EVENTS);
                    return false;
                }
                happen(c, time, state, search.indicator(c));
            }
        }
        return true;
    }

    private void happen(int crossing, double time, double[] state, double indicator) {
        events[crossing]++;
        search.happened(crossing, indicator);
        equations.happen(crossing, time, state);
    }
}
