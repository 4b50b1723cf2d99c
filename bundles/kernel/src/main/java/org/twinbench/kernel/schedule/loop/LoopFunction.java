package org.twinbench.kernel.schedule.loop;

/** A loop as a function of its torn wires: what comes out of it when they are taken as given. */
@FunctionalInterface
public interface LoopFunction {

    /**
     * Evaluates the loop once.
     *
     * @return whether all that came out of it is finite and nothing was thrown
     */
    boolean evaluate(TearValues at, TearValues into);
}
