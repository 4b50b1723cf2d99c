package org.twinbench.api.simulation.fault;

import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.value.Value;

/**
 * A fault to inject.
 *
 * @param signal path of an output, of an input (then only its component reads it wrong), or of a fault of the type
 * @param kind what is broken; absent for a fault of the type
 * @param value a number in the signal's declared unit or a text with its unit: where the signal is stuck (absent: where it is), the
 *     ratio of a scale, the interval of a bias, the rate of a drift per second, the standard deviation of a noise, the time of a
 *     delay in s; for the quality {@code "uncertain"}, {@code "bad"} or the name of an OPC UA status code such as
 *     {@code "BadSensorFailure"}; for a fault of the type its value (absent: true)
 * @param for_ simulated time in s or with a unit after which the fault is over; absent: until it is cleared
 */
public record FaultRequest(String signal, Optional<FaultKind> kind, Optional<Value> value, Optional<Value> for_) {

    /** Refuses null. */
    public FaultRequest {
        Objects.requireNonNull(signal);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
        Objects.requireNonNull(for_);
    }

    /** Returns a fault that lasts until it is cleared. */
    public static FaultRequest of(String signal, FaultKind kind, Value value) {
        return new FaultRequest(signal, Optional.of(kind), Optional.of(value), Optional.empty());
    }

    /** Returns this fault for a time only. */
    public FaultRequest lasting(Value time) {
        return new FaultRequest(signal, kind, value, Optional.of(time));
    }
}
