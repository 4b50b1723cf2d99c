package org.twinbench.api.run;

import org.twinbench.api.simulation.SimulationStatus;

/** States of a run: those of its simulation, and one more. */
public enum RunState {
    READY,
    RUNNING,
    PAUSED,
    SUSPENDED,
    STOPPED,
    FAILED,
    /** The host died while the simulation had not ended. */
    CRASHED;

    /** Returns the state of a run whose simulation is in this state. */
    public static RunState of(SimulationStatus.State state) {
        return valueOf(state.name());
    }

    /** Returns whether nothing more will happen in the run. */
    public boolean isEnd() {
        return this == STOPPED || this == FAILED || this == CRASHED;
    }
}
