package org.twinbench.kernel.schedule;

/** Computes all wires of a machine from its registers and continuous states as they are. */
@FunctionalInterface
public interface Wires {

    /**
     * Computes them.
     *
     * @param tick the tick that the instant belongs to, which tells the components that wait
     * @param time the instant in seconds
     */
    void settle(long tick, double time);
}
