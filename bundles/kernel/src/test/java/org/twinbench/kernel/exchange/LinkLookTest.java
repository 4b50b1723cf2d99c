package org.twinbench.kernel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinbench.api.link.LinkTest;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.protocol.Contact;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;
import org.twinbench.api.protocol.Protocol;
import org.twinbench.api.protocol.ProtocolDescriptor;
import org.twinbench.api.protocol.Session;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.kernel.engine.Bench;
import org.twinbench.kernel.exchange.line.LineProtocol;
import org.twinbench.kernel.exchange.line.LineServer;
import org.twinbench.kernel.exchange.setting.AllowedHosts;

/** A look at what is behind a link. */
final class LinkLookTest {

    private final Protocols protocols = new Protocols();
    private LineServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new LineServer();
        protocols.add(new LineProtocol());
    }

    @AfterEach
    void end() {
        server.close();
    }

    private LinkLook look(String hosts) {
        return new LinkLook(new LinkAccess(protocols, Bench.UNITS, AllowedHosts.of(hosts)));
    }

    private Link link() {
        return new Link("line", server.endpoint(), Map.of());
    }

    @Test
    void aTestTellsHowLongItTakesOrWhyThereIsNoSession() throws IOException {
        LinkTest test = look("").test(link());
        assertEquals(Optional.empty(), test.reason());
        assertTrue(test.roundTrip().getAsDouble() > 0);
        server.die();
        assertEquals(Optional.of(Reason.UNREACHABLE), look("").test(link()).reason());
        server.comeBack();
    }

    @Test
    void hostsThatAreNotNamedAreRefusedBeforeAnybodyConnects() {
        LinkTest test = look("plc1, 10.0.0.7").test(link());
        assertEquals(Optional.of(Reason.REFUSED), test.reason());
        assertTrue(test.message().contains("--links 127.0.0.1"), test.message());
        assertEquals(Optional.empty(), look("127.0.0.1").test(link()).reason());
    }

    @Test
    void aProtocolTellsOfAllSettingsOfItsLinks() {
        assertTrue(look("").protocols().get(0).settings().stream()
                .anyMatch(setting -> setting.name().equals("lock_step_tick")));
    }

    @Test
    void aSystemWithoutATreeSaysSo() {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> look("").browse(link(), Optional.empty(), 0, 10));
        assertEquals("/protocol", refusal.mistakes().get(0).path());
    }

    @Test
    void aMistakeOfAProtocolIsNotOneOfTheLink() {
        protocols.add(new BrokenCode());
        Link broken = new Link("broken", server.endpoint(), Map.of());
        LinkTest test = look("").test(broken);
        assertEquals(Optional.of(Reason.BROKEN), test.reason());
        assertTrue(test.message().contains("BrokenCode failed at " + server.endpoint()), test.message());
        assertTrue(test.message().contains("java.lang.IllegalStateException: off by one"), test.message());
        LinkFailure failure = assertThrows(LinkFailure.class, () -> look("").browse(broken, Optional.empty(), 0, 10));
        assertEquals(Reason.BROKEN, failure.reason());
    }

    /** A protocol with a mistake. */
    private static final class BrokenCode implements Protocol {

        @Override
        public ProtocolDescriptor descriptor() {
            return new ProtocolDescriptor(
                    "broken", "Broken", "Does not work.", "line://127.0.0.1:1", "a", List.of(), Set.of());
        }

        @Override
        public Session<?> connect(Contact contact) {
            throw new IllegalStateException("off by one");
        }
    }
}
