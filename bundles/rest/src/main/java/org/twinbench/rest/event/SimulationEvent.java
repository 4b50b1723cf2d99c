package org.twinbench.rest.event;

import java.util.Optional;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.SimulationStatus.State;

/**
 * A simulation changed its state.
 *
 * @param at when, by the clock on the wall
 * @param id the simulation
 * @param machine name of its machine
 * @param state what it is now
 * @param tick the tick whose row is visible
 * @param time simulated time in s
 * @param message why, where it did not get there on command
 */
public record SimulationEvent(
        String at, long id, String machine, State state, long tick, double time, Optional<String> message)
        implements Event {

    /** Tells of a simulation as it is now. */
    public static SimulationEvent of(SimulationStatus status) {
        return new SimulationEvent(
                Event.now(),
                status.id(),
                status.machine(),
                status.state(),
                status.tick(),
                status.time(),
                status.message());
    }

    @Override
    public EventType type() {
        return EventType.SIMULATION;
    }
}
