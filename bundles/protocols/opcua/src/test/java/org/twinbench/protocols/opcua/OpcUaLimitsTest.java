package org.twinbench.protocols.opcua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.Session;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.Subscriptions;
import org.twinbench.api.protocol.Subscriptions.Change;
import org.twinbench.api.protocol.Tag;
import org.twinbench.api.protocol.TagValue;
import org.twinbench.api.protocol.Tree;
import org.twinbench.protocols.peers.Peer;

/** A server that takes ten operations per request. */
final class OpcUaLimitsTest {

    private static final int TAGS = 1000;
    private static final List<String> MANY =
            IntStream.range(0, TAGS).mapToObj(i -> "ns=1;s=Many." + i).toList();
    private static final Map<String, String> NO_SECURITY = Map.of("security_policy", "none");

    @RegisterExtension
    static final Peer SERVER = Peer.nodeOpcUa(10);

    private static final OpcUaProtocol PROTOCOL = new OpcUaProtocol(Links.folder());

    @AfterAll
    static void close() {
        PROTOCOL.close();
    }

    @Test
    void aThousandTagsAreFoundWrittenReadAndSubscribed() throws Exception {
        try (Session<?> session = PROTOCOL.connect(Links.contact(SERVER.endpoint(), NO_SECURITY))) {
            use(session);
        }
    }

    private static <T extends Tag> void use(Session<T> session) throws Exception {
        List<T> tags = session.find(MANY).stream()
                .map(found -> found.tag().orElseThrow())
                .toList();
        List<TagValue> values =
                IntStream.range(0, TAGS).mapToObj(i -> TagValue.of(i / 8.0)).toList();
        assertTrue(session.write(tags, values).stream().allMatch(StatusCode::isGood));
        assertEquals(reals(values), reals(session.read(tags)));
        Counting counting = new Counting();
        assertTrue(session.subscriptions().orElseThrow().subscribe(tags, Duration.ofMillis(50), counting).stream()
                .allMatch(StatusCode::isGood));
        assertTrue(counting.all.await(30, TimeUnit.SECONDS), () -> counting.all.getCount() + " tags have told nothing");
    }

    private static List<Double> reals(List<TagValue> values) {
        return values.stream().map(TagValue::real).toList();
    }

    @Test
    void aLevelIsBrowsedInPages() throws Exception {
        try (Session<?> session = PROTOCOL.connect(Links.contact(SERVER.endpoint(), NO_SECURITY))) {
            Tree tree = session.tree().orElseThrow();
            List<String> names = new ArrayList<>();
            for (boolean more = true; more; ) {
                Tree.Level level = tree.level(Optional.of("ns=1;s=Many"), names.size(), 300);
                level.nodes().forEach(node -> names.add(node.name()));
                more = level.more();
            }
            assertEquals(MANY, names.stream().map(name -> "ns=1;s=" + name).toList());
        }
    }

    /** Counts tags down as they tell for the first time. */
    private static final class Counting implements Subscriptions.Listener {

        private final CountDownLatch all = new CountDownLatch(TAGS);

        @Override
        public void changed(List<Change> changes) {
            changes.forEach(change -> all.countDown());
        }

        @Override
        public void alive() {
            // changes are what is waited for
        }

        @Override
        public void lost(LinkFailure failure) {
            throw new AssertionError(failure);
        }
    }
}
