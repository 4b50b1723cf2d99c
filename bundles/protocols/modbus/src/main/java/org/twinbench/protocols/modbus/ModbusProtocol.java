package org.twinbench.protocols.modbus;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.ParameterKind;
import org.twinbench.api.protocol.Contact;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;
import org.twinbench.api.protocol.Protocol;
import org.twinbench.api.protocol.ProtocolDescriptor;
import org.twinbench.api.protocol.Session;
import org.twinbench.api.value.Value;

/** Modbus TCP, as its client. */
@Component
public final class ModbusProtocol implements Protocol {

    private static final String SCHEME = "modbus";
    private static final int PORT = 502;
    private static final String UNIT = "unit";
    private static final String WORD_ORDER = "word_order";

    private static final ProtocolDescriptor DESCRIPTOR = new ProtocolDescriptor(
            SCHEME,
            "Modbus TCP",
            "Reads and writes coils and registers of a Modbus TCP server; addresses count from 0, holding:0 is 40001.",
            "modbus://192.168.0.10:502",
            "holding:100:float32",
            List.of(unit(), wordOrder()),
            Set.of());

    private static ParameterDescriptor unit() {
        return new ParameterDescriptor(
                UNIT,
                ParameterKind.INTEGER,
                "1",
                "",
                Optional.of(0.0),
                Optional.of((double) AddressReader.LAST_UNIT),
                Optional.of(Value.of(1)),
                "unit of tags whose address names none: 1 to 247 behind a gateway; many devices without take 0 or 255 too",
                false,
                false,
                List.of(),
                List.of());
    }

    private static ParameterDescriptor wordOrder() {
        return ParameterDescriptor.fixed(
                WORD_ORDER,
                ParameterKind.ENUMERATION,
                Optional.of(Value.of(WordOrder.ABCD.word())),
                "bytes of a value of 32 or 64 bits, the most significant is A: abcd is big-endian, cdab has words swapped, "
                        + "badc has bytes swapped, dcba is little-endian",
                Arrays.stream(WordOrder.values()).map(WordOrder::word).toList());
    }

    @Override
    public ProtocolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Session<?> connect(Contact contact) throws LinkFailure {
        int unit = contact.settings().integer(UNIT).orElseThrow().intValue();
        String order = contact.settings().text(WORD_ORDER).orElseThrow();
        return new ModbusSession(
                Connection.open(contact, address(contact.endpoint())),
                unit,
                WordOrder.valueOf(order.toUpperCase(Locale.ROOT)));
    }

    /** Returns where an endpoint leads; unresolved where nobody knows its name. */
    static InetSocketAddress address(String endpoint) throws LinkFailure {
        try {
            URI uri = new URI(endpoint);
            String host = uri.getHost();
            int port = uri.getPort() == -1 ? PORT : uri.getPort();
            String whole = SCHEME + "://" + host;
            if (host != null && (endpoint.equals(whole) || endpoint.equals(whole + ":" + port))) {
                return new InetSocketAddress(host, port);
            }
            throw refused(endpoint);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw refused(endpoint);
        }
    }

    private static LinkFailure refused(String endpoint) {
        return new LinkFailure(
                Reason.REFUSED,
                "\"" + endpoint + "\" is no endpoint of Modbus TCP; write modbus://HOST or modbus://HOST:PORT.");
    }
}
