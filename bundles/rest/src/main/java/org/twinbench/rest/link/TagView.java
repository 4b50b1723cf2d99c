package org.twinbench.rest.link;

import java.util.Optional;
import org.twinbench.api.link.TagReading;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.value.Value;

/**
 * A tag, read once.
 *
 * @param address by which it was looked for
 * @param type type of its value; absent if there is no such tag
 * @param writable whether it can be written
 * @param value its value on the remote side
 * @param status how far that can be trusted: the status code of OPC UA by its name
 * @param message why there is no tag; empty for one
 */
public record TagView(
        String address,
        Optional<DataType> type,
        boolean writable,
        Optional<Value> value,
        String status,
        String message) {

    static TagView of(TagReading tag) {
        return new TagView(
                tag.address(),
                tag.type(),
                tag.writable(),
                tag.value(),
                tag.status().symbol(),
                tag.message());
    }
}
