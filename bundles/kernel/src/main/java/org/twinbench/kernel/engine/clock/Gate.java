package org.twinbench.kernel.engine.clock;

import java.util.function.BooleanSupplier;

/** Holds a machine back from its next tick, for others go in step with it. */
@FunctionalInterface
public interface Gate {

    /**
     * Waits until the others are done with the present tick; on the thread that ticks, without allocating.
     *
     * @param givenUp asked again and again
     * @return whether they are done; false if it was given up
     */
    boolean await(long tick, BooleanSupplier givenUp);
}
