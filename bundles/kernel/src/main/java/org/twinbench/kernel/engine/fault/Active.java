package org.twinbench.kernel.engine.fault;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.simulation.fault.Fault;
import org.twinbench.api.simulation.fault.FaultKind;
import org.twinbench.api.simulation.fault.SignalOverride;
import org.twinbench.api.simulation.settings.Command.Kind;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.engine.snapshot.ExactValue;
import org.twinbench.kernel.fault.Disturbance;

/**
 * A fault or an override of a run.
 *
 * @param id unique in the run
 * @param kind what is broken; absent for an override
 * @param reading what was asked for
 * @param reach how far a quality reaches
 * @param asked what was asked for, as it is journalled
 */
record Active(long id, Optional<FaultKind> kind, Reading reading, Optional<Reach> reach, Value asked) {

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

    /** Takes it down for a snapshot, on a clock that is ahead of the ticks of the run; for the holder of the turn. */
    Snapshot.Disturbed recollect(long ahead) {
        Map<String, Value> memory = new HashMap<>();
        disturbance().memory().forEach((name, value) -> memory.put(name, ExactValue.of(value)));
        return new Snapshot.Disturbed(
                kind.isPresent() ? Kind.FAULT : Kind.OVERRIDE,
                asked,
                disturbance().since(),
                until().map(tick -> tick + ahead),
                memory);
    }

    /**
     * Returns this as it goes on with what another one remembered.
     *
     * @throws IllegalArgumentException if that is the memory of something else
     */
    Active resume(Map<String, Value> memory) {
        Map<String, Object> read = new HashMap<>();
        disturbance()
                .memory()
                .forEach((name, present) -> read.put(
                        name,
                        Optional.ofNullable(memory.get(name))
                                .flatMap(value -> ExactValue.read(value, present.getClass()))
                                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is missing"))));
        return new Active(id, kind, reading.with(disturbance().resume(read)), reach, asked);
    }

    /** Returns whether it is over, or never begins. */
    boolean isOver(long tick) {
        return disturbance().until() <= Math.max(tick, disturbance().from());
    }

    /** Returns whether it is in force at this tick, or will be at the next one. */
    boolean isListed(long tick) {
        return disturbance().from() <= tick + 1 && !isOver(tick);
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
