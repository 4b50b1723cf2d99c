package org.twinbench.rest.link;

import java.util.Optional;
import org.twinbench.api.library.Direction;
import org.twinbench.api.link.BindingStatus;
import org.twinbench.api.link.TagWrites;
import org.twinbench.api.protocol.DataType;
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
 * @param good whether the tag's value can be trusted, or the last write was done
 * @param status the status code of OPC UA for that, by its name: {@code BadNodeIdUnknown}
 * @param code the same in hexadecimal: {@code 0x80340000}
 * @param age seconds since the remote system last told of the tag, or took it
 * @param writes what was written to the tag
 * @param message what is wrong; empty for nothing
 */
public record BindingStatusView(
        String port,
        Direction direction,
        String link,
        String address,
        Optional<DataType> type,
        Optional<Value> value,
        Optional<Value> raw,
        boolean good,
        String status,
        String code,
        Optional<Double> age,
        TagWrites writes,
        String message) {

    /** Returns what is answered about a binding. */
    public static BindingStatusView of(BindingStatus binding) {
        return new BindingStatusView(
                binding.port(),
                binding.direction(),
                binding.link(),
                binding.address(),
                binding.type(),
                binding.value(),
                binding.raw(),
                binding.status().isGood(),
                binding.status().symbol(),
                binding.status().hex(),
                LinkStatusView.optional(binding.age()),
                binding.writes(),
                binding.message());
    }
}
