package org.twinbench.api.simulation.fault;

import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.value.Value;

/**
 * A signal that a hand holds, or is about to. It wins over faults.
 *
 * @param id unique among the faults and overrides of the run
 * @param signal path of the signal
 * @param value what it shows, a number in {@code unit} or a truth value
 * @param unit unit of the value in UCUM
 * @param from the tick from which it is in force
 * @param until the tick from which it is no more; absent while nobody has said
 */
public record SignalOverride(long id, String signal, Value value, String unit, long from, Optional<Long> until)
        implements Disturbance {

    /** Refuses null. */
    public SignalOverride {
        Objects.requireNonNull(signal);
        Objects.requireNonNull(value);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(until);
    }
}
