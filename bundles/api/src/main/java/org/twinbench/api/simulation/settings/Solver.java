package org.twinbench.api.simulation.settings;

/** How continuous states are integrated over a step. */
public enum Solver {
    /** Explicit Euler: one evaluation of the derivatives a step, error of order 1. For fixed steps in real time. */
    EULER,
    /** The classical method of Runge and Kutta: four evaluations a step, error of order 4. */
    RK4,
    /**
     * The method of order 5 by Dormand and Prince, which divides a step until the error estimated by the embedded method of
     * order 4 is within the tolerances. It takes as long as it takes, and allocates memory.
     */
    DORMAND_PRINCE
}
