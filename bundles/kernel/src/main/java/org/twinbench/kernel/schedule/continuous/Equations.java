package org.twinbench.kernel.schedule.continuous;

/** A system of ordinary differential equations with event indicators. Used by one thread at a time. */
public interface Equations {

    /** Returns the number of continuous states. */
    int states();

    /** Returns the number of event indicators. */
    int crossings();

    /** Returns whether an indicator has an event where it goes from one value to another; zero counts as positive. */
    boolean crosses(int crossing, double before, double after);

    /**
     * Computes derivatives and indicators.
     *
     * @param time the instant in seconds
     * @param state the continuous states; not changed
     * @param derivatives takes the derivatives
     * @param indicators takes the indicators
     */
    void evaluate(double time, double[] state, double[] derivatives, double[] indicators);

    /**
     * Lets an event happen.
     *
     * @param state the continuous states of that instant, then those right after the event
     */
    void happen(int crossing, double time, double[] state);

    /** Reports that an indicator had as many events in one tick as it may have; the rest of the tick has none. */
    void endless(int crossing, double time, int events);

    /** Reports that no step from here is small enough for the solver; the continuous states stay for the rest of the tick. */
    void stuck(double time, double[] state);
}
