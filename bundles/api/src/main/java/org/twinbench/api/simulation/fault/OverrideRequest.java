package org.twinbench.api.simulation.fault;

import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.value.Value;

/**
 * A signal to hold by hand.
 *
 * @param signal path of an output, or of an input (then only its component reads it)
 * @param value what it shows, a number in the declared unit or a text with its unit
 * @param for_ simulated time in s or with a unit after which the hand lets go; absent: until it is cleared
 */
public record OverrideRequest(String signal, Value value, Optional<Value> for_) {

    /** Refuses null. */
    public OverrideRequest {
        Objects.requireNonNull(signal);
        Objects.requireNonNull(value);
        Objects.requireNonNull(for_);
    }

    /** Returns an override that lasts until it is cleared. */
    public static OverrideRequest of(String signal, Value value) {
        return new OverrideRequest(signal, value, Optional.empty());
    }

    /** Returns this override for a time only. */
    public OverrideRequest lasting(Value time) {
        return new OverrideRequest(signal, value, Optional.of(time));
    }
}
