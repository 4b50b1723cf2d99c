package org.twinbench.protocols.opcua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.Session;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.Subscriptions;
import org.twinbench.api.protocol.Subscriptions.Change;
import org.twinbench.api.protocol.Tag;
import org.twinbench.api.protocol.TagValue;
import org.twinbench.protocols.peers.Peer;

/** Tags that tell of changes, and servers that do not come back. */
@Timeout(60)
final class OpcUaSubscriptionsTest {

    private static final Map<String, String> NO_SECURITY = Map.of("security_policy", "none");
    private static final Duration INTERVAL = Duration.ofMillis(50);
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final long FROZEN_SECONDS = 2;

    @RegisterExtension
    static final Peer SERVER = Peer.nodeOpcUa();

    private static final OpcUaProtocol PROTOCOL = new OpcUaProtocol(Links.folder());

    private final Heard heard = new Heard();

    @AfterAll
    static void close() {
        PROTOCOL.close();
    }

    @Test
    void changesAreTold() throws Exception {
        try (Session<?> session = PROTOCOL.connect(Links.contact(SERVER.endpoint(), NO_SECURITY))) {
            List<StatusCode> answers = subscribe(
                    session, "ns=1;s=Double", "ns=1;s=Doubles[1]", "ns=1;s=Doubles[0]", "ns=1;s=Setpoint#Mode");
            assertEquals(List.of(StatusCode.GOOD, StatusCode.GOOD, StatusCode.GOOD, StatusCode.GOOD), answers);
            heard.await(0, 0.1);
            heard.await(2, 0.5);
            heard.await(3, 2);
            assertEquals(StatusCode.GOOD, Links.write(session, "ns=1;s=Doubles[1]", TagValue.of(4.5)));
            heard.await(1, 4.5);
        }
    }

    @Test
    void silenceIsToldToBeNoLoss() throws Exception {
        try (Session<?> session = PROTOCOL.connect(Links.contact(SERVER.endpoint(), NO_SECURITY))) {
            subscribe(session, "ns=1;s=Double");
            assertEquals("alive", heard.signs.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void aRestartedServerIsALostSession() throws Exception {
        try (Session<?> session = PROTOCOL.connect(Links.contact(SERVER.endpoint(), NO_SECURITY, TIMEOUT))) {
            subscribe(session, "ns=1;s=Double");
            SERVER.stop();
            SERVER.start();
            heard.awaitLoss();
            lost(session);
        }
        try (Session<?> next = PROTOCOL.connect(Links.contact(SERVER.endpoint(), NO_SECURITY))) {
            assertEquals(0.1, Links.value(next, "ns=1;s=Double").real());
        }
    }

    @Test
    void aFrozenServerIsALostSession() throws Exception {
        try (Session<?> session = PROTOCOL.connect(Links.contact(SERVER.endpoint(), NO_SECURITY, TIMEOUT))) {
            subscribe(session, "ns=1;s=Double");
            SERVER.freeze();
            try {
                long frozen = System.nanoTime();
                lost(session);
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - frozen);
                assertTrue(seconds < FROZEN_SECONDS, () -> "noticed after " + seconds + " s");
                heard.awaitLoss();
            } finally {
                SERVER.thaw();
            }
        }
    }

    private static <T extends Tag> void lost(Session<T> session) {
        LinkFailure failure = assertThrows(LinkFailure.class, () -> session.find(List.of("ns=1;s=Double")));
        assertEquals(LinkFailure.Reason.UNREACHABLE, failure.reason());
    }

    private <T extends Tag> List<StatusCode> subscribe(Session<T> session, String... addresses) throws Exception {
        List<T> tags = session.find(List.of(addresses)).stream()
                .map(found -> found.tag().orElseThrow())
                .toList();
        return session.subscriptions().orElseThrow().subscribe(tags, INTERVAL, heard);
    }

    private static final class Heard implements Subscriptions.Listener {

        private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> signs = new LinkedBlockingQueue<>();

        @Override
        public void changed(List<Change> told) {
            changes.addAll(told);
        }

        @Override
        public void alive() {
            signs.add("alive");
        }

        @Override
        public void lost(LinkFailure failure) {
            signs.add("lost: " + failure.reason());
        }

        void await(int tag, double real) throws InterruptedException {
            for (Change change = changes.take();
                    change.tag() != tag || change.value().real() != real;
                    change = changes.take()) {
                changes.add(change);
                Thread.sleep(1);
            }
        }

        void awaitLoss() throws InterruptedException {
            for (String sign = signs.take(); !sign.equals("lost: UNREACHABLE"); ) {
                sign = signs.take();
            }
        }
    }
}
