package org.twinbench.rest.event;

import org.twinbench.api.simulation.fault.SignalOverride;

/**
 * A signal is held by hand or is let go.
 *
 * @param at when, by the clock on the wall
 * @param simulationId the simulation
 * @param machine name of its machine
 * @param change whether it was asked for or is over
 * @param override the override
 */
public record OverrideEvent(
        String at, long simulationId, String machine, FaultEvent.Change change, SignalOverride override)
        implements Event {

    /** Tells of an override of a simulation. */
    public static OverrideEvent of(
            long simulationId, String machine, FaultEvent.Change change, SignalOverride override) {
        return new OverrideEvent(Event.now(), simulationId, machine, change, override);
    }

    @Override
    public EventType type() {
        return EventType.OVERRIDE;
    }
}
