package org.twinbench.rest.event;

import org.twinbench.api.simulation.fault.Fault;

/**
 * A fault was injected or is over.
 *
 * @param at when, by the clock on the wall
 * @param simulationId the simulation
 * @param machine name of its machine
 * @param change whether it was injected or is over
 * @param fault the fault
 */
public record FaultEvent(String at, long simulationId, String machine, Change change, Fault fault) implements Event {

    /** What happened to a fault or an override. */
    public enum Change {
        BEGUN,
        ENDED
    }

    /** Tells of a fault of a simulation. */
    public static FaultEvent of(long simulationId, String machine, Change change, Fault fault) {
        return new FaultEvent(Event.now(), simulationId, machine, change, fault);
    }

    @Override
    public EventType type() {
        return EventType.FAULT;
    }
}
