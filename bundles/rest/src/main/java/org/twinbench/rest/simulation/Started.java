package org.twinbench.rest.simulation;

import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.value.Value;

/**
 * A simulation that was just started.
 *
 * @param id its number
 * @param state its state
 * @param tick the tick whose row is visible
 * @param time simulated time in s
 * @param step length of a step in s
 * @param speed simulated seconds per second, or {@code "max"}
 * @param seed seed of the random streams
 */
public record Started(long id, State state, long tick, double time, double step, Value speed, long seed) {

    /** Returns what is answered about a simulation that was just started. */
    public static Started of(SimulationStatus status) {
        return new Started(
                status.id(),
                status.state(),
                status.tick(),
                status.time(),
                status.step(),
                Pace.of(status.speed()),
                status.seed());
    }
}
