package org.twinbench.api.simulation.fault;

import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.value.Value;

/**
 * A fault that acts on a signal of a run, or is about to.
 *
 * @param id unique among the faults and overrides of the run
 * @param signal path of the signal, or of the fault of the type
 * @param kind what is broken
 * @param value how much, a number in {@code unit}, a truth value, or the name of an OPC UA status code; absent for a signal that
 *     is stuck where it was
 * @param unit unit of the value in UCUM
 * @param from the tick from which it is in force
 * @param until the tick from which it is no more; absent while nobody has said
 */
public record Fault(
        long id, String signal, FaultKind kind, Optional<Value> value, String unit, long from, Optional<Long> until)
        implements Disturbance {

    /** Refuses null. */
    public Fault {
        Objects.requireNonNull(signal);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(until);
    }
}
