package org.twinbench.kernel.engine.fault;

import java.util.Optional;
import org.twinbench.api.simulation.fault.Fault;
import org.twinbench.api.simulation.fault.FaultKind;
import org.twinbench.api.simulation.fault.SignalOverride;
import org.twinbench.kernel.fault.Disturbance;

/**
 * A fault or an override of a run.
 *
 * @param id unique in the run
 * @param kind what is broken; absent for an override
 * @param reading what was asked for
 * @param reach how far a quality reaches
 */
record Active(long id, Optional<FaultKind> kind, Reading reading, Optional<Reach> reach) {

    Disturbance disturbance() {
        return reading.disturbance();
    }

    /** Returns how people are told of it. */
    String name() {
        return (kind.isPresent() ? "fault " : "override ") + id + " of " + signal();
    }

    String signal() {
        return reading.place().toString();
    }

    /** Returns whether it is in force at this tick, or will be at the next one. */
    boolean isListed(long tick) {
        return disturbance().from() <= tick + 1
                && disturbance().until() > Math.max(tick, disturbance().from());
    }

    /** Returns whether it makes a signal doubtful. */
    boolean reaches(String path) {
        return reach.isPresent() && reach.get().signals().contains(path);
    }

    /** Returns whether the other one ends where this one begins. */
    boolean replaces(Active other) {
        return other != this && other.kind.equals(kind) && other.reading.place().equals(reading.place());
    }

    Fault fault() {
        return new Fault(
                id,
                signal(),
                kind.orElseThrow(),
                reading.value(),
                reading.unit(),
                disturbance().from(),
                until());
    }

    SignalOverride override() {
        return new SignalOverride(
                id,
                signal(),
                reading.value().orElseThrow(),
                reading.unit(),
                disturbance().from(),
                until());
    }

    private Optional<Long> until() {
        return Optional.of(disturbance().until()).filter(tick -> tick < Long.MAX_VALUE);
    }
}
