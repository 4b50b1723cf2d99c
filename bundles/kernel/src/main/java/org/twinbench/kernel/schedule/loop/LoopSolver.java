package org.twinbench.kernel.schedule.loop;

/** Seeks the values at which a loop gives back what it was given. Allocates nothing while it seeks. */
public sealed interface LoopSolver permits FixedPoint, Newton {

    /**
     * Goes from the values of the tick before to the solution; without success, to the values that came closest to it.
     *
     * @return whether a solution was found
     */
    boolean solve(LoopFunction loop, TearValues values);

    /** Returns the iterations of the last {@link #solve}. */
    int iterations();
}
