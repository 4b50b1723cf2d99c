package org.twinbench.launcher.system.hil;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.launcher.system.hil.Gains.tag;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.twinbench.launcher.system.hil.Bench.Started;

/** Answers of a controller that are cut, late, no answers at all, or no numbers. */
final class LinkAnswersTest {

    private static final int TAGS = 100;
    private static final double VALUE = 7.25;

    @RegisterExtension
    static final Way WAY = new Way();

    private static List<String> many() {
        return IntStream.range(0, TAGS)
                .mapToObj(i -> tag("Many." + i, ", \"when_bad\": \"hold\", \"update\": \"cyclic\""))
                .toList();
    }

    @Test
    void aConnectionThatIsResetWithinAnAnswerLeavesNoPartOfIt() throws Exception {
        WAY.gains()
                .write(
                        Variant.ofDouble(VALUE),
                        IntStream.range(0, TAGS).mapToObj(i -> "Many." + i).toArray(String[]::new));
        Started run = WAY.gains().connected(WAY.proxy().port(), many());
        for (int bytes : new int[] {1, 7, 8, 60, 333, 1000, 1999}) {
            int reconnects = run.link().getInt("reconnects");
            WAY.proxy().cutAfter(bytes);
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
        Started run = WAY.gains().connected(WAY.proxy().port(), many());
        WAY.proxy().throttle(Duration.ofMillis(100));
        Bench.await("missed", () -> run.link().getInt("misses") > 0);
        Bench.await("bad", () -> !run.isGood("g0.input"));
        WAY.proxy().throttle(Duration.ZERO);
        Bench.await("back", () -> run.isGood("g0.input"));
        run.stop();
    }

    @Test
    void aWayThatIsSlowButNotTooSlowIsNoLoss() throws Exception {
        Started run = WAY.gains().connected(WAY.proxy().port(), many());
        WAY.proxy().delay(Duration.ofMillis(50));
        WAY.gains().write(Variant.ofDouble(1.5), "Many.0");
        Bench.await("late", () -> run.value("g0.input") == 1.5 && run.isGood("g0.input"));
        run.stop();
    }

    @Test
    void garbageEndsTheConnectionAndAHugeLengthTakesNoRoom() throws Exception {
        Started run = WAY.gains().connected(WAY.proxy().port(), many());
        gets(run, () -> bytes("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        gets(run, () -> bytes(HexFormat.of().parseHex("deadbeef".repeat(100))));
        long before = WAY.proxy().answeredBytes();
        gets(run, () -> new SequenceInputStream(bytes(HexFormat.of().parseHex("4d534746ffffff7f")), new Zeros()));
        assertTrue(WAY.proxy().answeredBytes() - before < 64_000_000, "the client went on reading");
        run.stop();
    }

    private static InputStream bytes(byte[] all) {
        return new ByteArrayInputStream(all);
    }

    /**
     * Another connection, as one that the link is just closing, may get it: then the link goes on exchanging, and the next answer
     * is garbage once more. What the link itself gets it must not survive.
     */
    private void gets(Started run, Supplier<InputStream> garbage) throws Exception {
        int reconnects = run.link().getInt("reconnects");
        AtomicLong due = new AtomicLong(System.nanoTime());
        AtomicLong exchanged = new AtomicLong(-1);
        Bench.await("lost", () -> {
            JsonObject link = run.link();
            long exchanges = link.getJsonNumber("exchanges").longValue();
            boolean goesOn = exchanges > exchanged.getAndSet(exchanges);
            if (goesOn && System.nanoTime() - due.get() >= 0) {
                due.addAndGet(TimeUnit.SECONDS.toNanos(10));
                WAY.proxy().answerWith(garbage.get());
            }
            return link.getInt("reconnects") > reconnects;
        });
        awaitGood(run);
    }

    private static void awaitReturn(Started run, int reconnects) throws Exception {
        Bench.await("lost", () -> run.link().getInt("reconnects") > reconnects);
        awaitGood(run);
    }

    private static void awaitGood(Started run) throws Exception {
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
        WAY.gains().write(Variant.ofDouble(2.5), "Many.7");
        Started run = WAY.gains()
                .connected(
                        WAY.proxy().port(),
                        List.of(
                                tag("Many.7", ", \"when_bad\": \"reject\", \"safe\": -1"),
                                tag("Many.7", ", \"when_bad\": \"hold\""),
                                tag("Many.7", ", \"when_bad\": \"pass\"")));
        WAY.gains().write(Variant.ofDouble(Double.NaN), "Many.7");
        Bench.await("paused", () -> run.isIn("paused"));
        String reason = run.status().getString("message");
        assertTrue(reason.matches("g2\\.input is NaN, first at tick \\d+, from link plc"), reason);
        run.stop();
        run.awaitEnd();
        assertEquals(-1, last(run, "g0.output"));
        assertEquals(2.5, last(run, "g1.output"));
        assertTrue(Double.isNaN(last(run, "g2.input")));
    }

    private static double last(Started run, String signal) throws Exception {
        double[] recorded = run.recorded(signal);
        return recorded[recorded.length - 1];
    }

    @Test
    void aTagThatIsRemovedOrOfAnotherTypeSpoilsOnlyItsOwnBinding() throws Exception {
        String cyclic = ", \"update\": \"cyclic\"";
        Started run = WAY.gains()
                .connected(
                        WAY.proxy().port(),
                        List.of(tag("Removable", cyclic), tag("Retyped", cyclic), tag("Double", cyclic)));
        Bench.await("told", () -> run.isGood("g1.input"));
        WAY.gains().write(Variant.ofBoolean(true), "Remove", "Retype");
        Bench.await("bad", () -> !run.isGood("g0.input") && !run.isGood("g1.input"));
        assertEquals("BadNodeIdUnknown", run.binding("g0.input").getString("status"));
        assertEquals("BadTypeMismatch", run.binding("g1.input").getString("status"));
        WAY.gains().write(Variant.ofDouble(0.5), "Double");
        Bench.await("told", () -> run.isGood("g2.input") && run.value("g2.input") == 0.5);
        assertEquals(0, run.link().getInt("reconnects"));
        run.stop();
    }
}
