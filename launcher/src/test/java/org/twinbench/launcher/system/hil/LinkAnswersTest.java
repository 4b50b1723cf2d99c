package org.twinbench.launcher.system.hil;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.launcher.system.hil.Gains.tag;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.system.hil.Bench.Started;
import org.twinbench.launcher.system.http.HttpPlatform;
import org.twinbench.protocols.peers.FaultProxy;
import org.twinbench.protocols.peers.Peer;

/** Answers of a controller that are cut, late, no answers at all, or no numbers. */
final class LinkAnswersTest {

    private static final int TAGS = 100;
    private static final double VALUE = 7.25;

    @RegisterExtension
    static final Peer SERVER = Peer.nodeOpcUa();

    @TempDir
    static Path temporary;

    private static HttpPlatform host;
    private static Gains gains;

    private FaultProxy proxy;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.startWithProtocols(temporary);
        gains = new Gains(new Bench(host.api()), SERVER);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @BeforeEach
    void standBetween() throws Exception {
        proxy = new FaultProxy(SERVER.port());
    }

    @AfterEach
    void goAway() throws Exception {
        proxy.close();
    }

    private static List<String> many() {
        return IntStream.range(0, TAGS)
                .mapToObj(i -> tag("Many." + i, ", \"when_bad\": \"hold\", \"update\": \"cyclic\""))
                .toList();
    }

    @Test
    void aConnectionThatIsResetWithinAnAnswerLeavesNoPartOfIt() throws Exception {
        gains.write(
                Variant.ofDouble(VALUE),
                IntStream.range(0, TAGS).mapToObj(i -> "Many." + i).toArray(String[]::new));
        Started run = gains.connected(proxy.port(), many());
        for (int bytes : new int[] {1, 7, 8, 60, 333, 1000, 1999}) {
            int reconnects = run.link().getInt("reconnects");
            proxy.cutAfter(bytes);
            awaitReturn(run, reconnects);
        }
        run.stop();
        run.awaitEnd();
        for (String signal : List.of("g0.output", "g50.output", "g99.output")) {
            assertArrayEquals(
                    new double[] {0, VALUE},
                    Arrays.stream(run.recorded(signal)).distinct().toArray(),
                    signal);
        }
    }

    @Test
    void anAnswerThatTricklesIsMissedAndCounted() throws Exception {
        Started run = gains.connected(proxy.port(), many());
        proxy.throttle(Duration.ofMillis(100));
        Bench.await("missed", () -> run.link().getInt("misses") > 0);
        Bench.await("bad", () -> !run.isGood("g0.input"));
        proxy.throttle(Duration.ZERO);
        Bench.await("back", () -> run.isGood("g0.input"));
        run.stop();
    }

    @Test
    void aWayThatIsSlowButNotTooSlowIsNoLoss() throws Exception {
        Started run = gains.connected(proxy.port(), many());
        proxy.delay(Duration.ofMillis(50));
        gains.write(Variant.ofDouble(1.5), "Many.0");
        Bench.await("late", () -> run.value("g0.input") == 1.5 && run.isGood("g0.input"));
        run.stop();
    }

    @Test
    void garbageEndsTheConnectionAndAHugeLengthTakesNoRoom() throws Exception {
        Started run = gains.connected(proxy.port(), many());
        gets(run, new ByteArrayInputStream("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        gets(run, new ByteArrayInputStream(HexFormat.of().parseHex("deadbeef".repeat(100))));
        long before = proxy.answeredBytes();
        InputStream head = new ByteArrayInputStream(HexFormat.of().parseHex("4d534746ffffff7f"));
        gets(run, new SequenceInputStream(head, new Zeros()));
        assertTrue(proxy.answeredBytes() - before < 64_000_000, "the client went on reading");
        run.stop();
    }

    private void gets(Started run, InputStream garbage) throws Exception {
        int reconnects = run.link().getInt("reconnects");
        proxy.answerWith(garbage);
        awaitReturn(run, reconnects);
    }

    private static void awaitReturn(Started run, int reconnects) throws Exception {
        Bench.await("lost", () -> run.link().getInt("reconnects") > reconnects);
        Bench.await("back", () -> run.isConnected() && run.isGood("g99.input"));
    }

    /** No end of them. */
    private static final class Zeros extends InputStream {

        @Override
        public int read() {
            return 0;
        }
    }

    @Test
    void whatIsNoNumberIsJudgedByEachBindingAndWhatIsPassedIsRecordedAndPauses() throws Exception {
        gains.write(Variant.ofDouble(2.5), "Many.7");
        Started run = gains.connected(
                proxy.port(),
                List.of(
                        tag("Many.7", ", \"when_bad\": \"reject\", \"safe\": -1"),
                        tag("Many.7", ", \"when_bad\": \"hold\""),
                        tag("Many.7", ", \"when_bad\": \"pass\"")));
        gains.write(Variant.ofDouble(Double.NaN), "Many.7");
        Bench.await("paused", () -> run.isIn("paused"));
        String reason = run.status().getString("message");
        assertTrue(reason.contains("@plc.g2_input is NaN"), reason);
        run.stop();
        run.awaitEnd();
        assertEquals(-1, last(run, "g0.output"));
        assertEquals(2.5, last(run, "g1.output"));
        assertTrue(Double.isNaN(last(run, "@plc.g2_input")));
    }

    private static double last(Started run, String signal) throws Exception {
        double[] recorded = run.recorded(signal);
        return recorded[recorded.length - 1];
    }

    @Test
    void aTagThatIsRemovedOrOfAnotherTypeSpoilsOnlyItsOwnBinding() throws Exception {
        String cyclic = ", \"update\": \"cyclic\"";
        Started run = gains.connected(
                proxy.port(), List.of(tag("Removable", cyclic), tag("Retyped", cyclic), tag("Double", cyclic)));
        Bench.await("told", () -> run.isGood("g1.input"));
        gains.write(Variant.ofBoolean(true), "Remove", "Retype");
        Bench.await("bad", () -> !run.isGood("g0.input") && !run.isGood("g1.input"));
        assertEquals("BadNodeIdUnknown", run.binding("g0.input").getString("status"));
        assertEquals("BadTypeMismatch", run.binding("g1.input").getString("status"));
        gains.write(Variant.ofDouble(0.5), "Double");
        Bench.await("told", () -> run.isGood("g2.input") && run.value("g2.input") == 0.5);
        assertEquals(0, run.link().getInt("reconnects"));
        run.stop();
    }
}
