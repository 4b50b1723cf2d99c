package org.twinbench.kernel.schedule.object;

/** Goes over all components that have wires, and computes them from registers and continuous states as they are. */
@FunctionalInterface
public interface Walk {

    /**
     * Goes once over them; what goes wrong is noted.
     *
     * @param tick the tick that the instant belongs to, which tells the components that wait
     * @param time the instant in seconds
     */
    void go(long tick, double time);
}
