package org.twinbench.api.link;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.twinbench.api.library.Direction;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.value.Value;

/**
 * How a binding of a simulation is doing.
 *
 * @param port the port, {@code path.port}
 * @param direction whether the port takes from the tag or gives to it
 * @param link name of the link
 * @param address how the link finds the tag
 * @param type type of the tag, once it is found
 * @param value of an input, what the port takes; of an output, what was written, or would be if the simulation were armed; in the
 *     unit of the port
 * @param raw the same on the remote side
 * @param status how far the tag's value can be trusted, or how the last write went
 * @param age seconds since the remote system last told of the tag, or took it
 * @param writes what was written to the tag
 * @param message what is wrong, as a sentence; empty for nothing
 */
public record BindingStatus(
        String port,
        Direction direction,
        String link,
        String address,
        Optional<DataType> type,
        Optional<Value> value,
        Optional<Value> raw,
        StatusCode status,
        OptionalDouble age,
        TagWrites writes,
        String message) {

    /** Refuses null. */
    public BindingStatus {
        Objects.requireNonNull(port);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(link);
        Objects.requireNonNull(address);
        Objects.requireNonNull(type);
        Objects.requireNonNull(value);
        Objects.requireNonNull(raw);
        Objects.requireNonNull(status);
        Objects.requireNonNull(age);
        Objects.requireNonNull(writes);
        Objects.requireNonNull(message);
    }
}
