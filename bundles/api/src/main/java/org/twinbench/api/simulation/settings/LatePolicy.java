package org.twinbench.api.simulation.settings;

/** What a paced simulation does with deadlines that have passed before their ticks could start. */
public enum LatePolicy {
    /**
     * Late ticks follow each other at once until simulated time has caught up with real time; only what is more than a
     * second behind is given up.
     */
    CATCH_UP,
    /** Deadlines that have passed are given up: every tick is computed, and simulated time falls behind real time. */
    SKIP
}
