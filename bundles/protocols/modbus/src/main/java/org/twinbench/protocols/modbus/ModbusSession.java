package org.twinbench.protocols.modbus;

import static java.util.stream.Collectors.partitioningBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.api.protocol.Found;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.Session;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.TagValue;
import org.twinbench.protocols.modbus.Span.Joining;

/** A session with a Modbus server. What it has learned of missing addresses, it knows until it is closed. */
final class ModbusSession implements Session<ModbusTag> {

    private final Connection connection;
    private final int unit;
    private final WordOrder order;
    private final Requests reads = new Requests(StatusCode.BAD_NOT_READABLE);
    private final Requests writes = new Requests(StatusCode.BAD_NOT_WRITABLE);

    /**
     * @param unit the unit of addresses that name none
     * @param order the order of addresses that name none
     */
    ModbusSession(Connection connection, int unit, WordOrder order) {
        this.connection = connection;
        this.unit = unit;
        this.order = order;
    }

    /** Finds every tag whose address is well formed: a Modbus server does not tell what it has. */
    @Override
    public List<Found<ModbusTag>> find(List<String> addresses) {
        return addresses.stream()
                .map(address -> AddressReader.read(address, unit, order))
                .toList();
    }

    @Override
    public List<TagValue> read(List<ModbusTag> tags) throws LinkFailure, InterruptedException {
        Map<ModbusTag, TagValue> values = new HashMap<>();
        reads.send(tags, Joining.READ, span -> {
                    int[] cells = connection.read(span);
                    span.tags().forEach(tag -> values.put(tag, tag.value(cells, tag.from() - span.from())));
                })
                .forEach((tag, status) -> values.put(tag, TagValue.bad(status)));
        return tags.stream().map(values::get).toList();
    }

    @Override
    public List<StatusCode> write(List<ModbusTag> tags, List<TagValue> values)
            throws LinkFailure, InterruptedException {
        Map<ModbusTag, TagValue> given = new LinkedHashMap<>();
        for (int i = 0; i < tags.size(); i++) {
            given.put(tags.get(i), values.get(i));
        }
        Map<Boolean, List<ModbusTag>> bits = given.keySet().stream()
                .filter(ModbusTag::writable)
                .collect(partitioningBy(tag -> tag.bit().isPresent()));
        Map<ModbusTag, StatusCode> refused = new HashMap<>();
        refused.putAll(writes.send(bits.get(false), Joining.WRITE, span -> connection.write(span, cells(span, given))));
        refused.putAll(writes.send(bits.get(true), Joining.MASK, span -> mask(span, given)));
        return tags.stream().map(tag -> status(tag, refused)).toList();
    }

    private static int[] cells(Span span, Map<ModbusTag, TagValue> given) {
        int[] cells = new int[span.count()];
        span.tags().forEach(tag -> tag.put(given.get(tag), cells, tag.from() - span.from()));
        return cells;
    }

    private void mask(Span span, Map<ModbusTag, TagValue> given) throws LinkFailure, Refused {
        int mask = 0;
        int bits = 0;
        for (ModbusTag tag : span.tags()) {
            mask |= 1 << tag.bit().orElseThrow();
            bits |= tag.mask(given.get(tag));
        }
        connection.mask(span, mask, bits);
    }

    private static StatusCode status(ModbusTag tag, Map<ModbusTag, StatusCode> refused) {
        return tag.writable() ? refused.getOrDefault(tag, StatusCode.GOOD) : StatusCode.BAD_NOT_WRITABLE;
    }

    @Override
    public void close() {
        connection.close();
    }
}
