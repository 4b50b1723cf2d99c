package org.twinbench.api.link;

import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.value.Value;

/**
 * A tag, read once.
 *
 * @param address by which it was looked for
 * @param type type of its value; empty if there is no such tag
 * @param writable whether it can be written
 * @param value its value on the remote side; empty if it tells none
 * @param status how far the value can be trusted
 * @param message why there is no tag, as a sentence; empty for one
 */
public record TagReading(
        String address,
        Optional<DataType> type,
        boolean writable,
        Optional<Value> value,
        StatusCode status,
        String message) {

    /** Refuses null. */
    public TagReading {
        Objects.requireNonNull(address);
        Objects.requireNonNull(type);
        Objects.requireNonNull(value);
        Objects.requireNonNull(status);
        Objects.requireNonNull(message);
    }
}
