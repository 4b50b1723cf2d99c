package org.twinbench.protocols.modbus;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.twinbench.api.protocol.Contact;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.TagValue;

/** A session in which tags are named by their addresses. */
final class Talk implements AutoCloseable {

    private final ModbusSession session;

    Talk(int port, Duration timeout, long unit) throws LinkFailure {
        Contact contact = new Contact("modbus://127.0.0.1:" + port, new GivenSettings(unit, "abcd"), timeout);
        this.session = (ModbusSession) new ModbusProtocol().connect(contact);
    }

    List<TagValue> read(String... addresses) throws LinkFailure, InterruptedException {
        return session.read(tags(addresses));
    }

    /** Reads integers and truth values. */
    List<Long> whole(String... addresses) throws LinkFailure, InterruptedException {
        return read(addresses).stream().map(TagValue::integer).toList();
    }

    List<StatusCode> statuses(String... addresses) throws LinkFailure, InterruptedException {
        return read(addresses).stream().map(TagValue::status).toList();
    }

    StatusCode write(String address, TagValue value) throws LinkFailure, InterruptedException {
        return write(List.of(address), value).get(0);
    }

    List<StatusCode> write(List<String> addresses, TagValue... values) throws LinkFailure, InterruptedException {
        return session.write(tags(addresses.toArray(String[]::new)), List.of(values));
    }

    private List<ModbusTag> tags(String... addresses) {
        return session.find(Arrays.asList(addresses)).stream()
                .map(found -> found.tag().orElseThrow(() -> new IllegalArgumentException(found.reason())))
                .toList();
    }

    @Override
    public void close() {
        session.close();
    }
}
