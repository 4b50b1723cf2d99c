package org.twinbench.launcher.system.hil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.system.hil.Bench.Started;
import org.twinbench.launcher.system.http.HttpPlatform;
import org.twinbench.protocols.peers.Peer;

/**
 * A hundred tags, all of them written and read, at a step of 10 ms; {@code -Dcoupled.minutes=10} makes ten minutes of it, and judges
 * how many ticks are late, which only a computer that does nothing else can show.
 */
final class ManyTagsTest {

    private static final int TAGS = 100;
    private static final long MINUTES = Long.getLong("coupled.minutes", 1);
    private static final long TICKS = MINUTES * 60 * 100;
    private static final double MOST_LATE = 0.001;
    private static final int LOOKS = 300;

    @RegisterExtension
    static final Peer SERVER = Peer.nodeOpcUa();

    @TempDir
    static Path temporary;

    private static HttpPlatform host;
    private static Bench bench;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.startWithProtocols(temporary);
        bench = new Bench(host.api());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    /** Sines that are written to tags, and gains that take them from there. */
    private static String machine(String name) {
        return IntStream.range(0, TAGS)
                        .mapToObj(i -> "\"s" + i + "\": {\"type\": \"sine\"}, \"g" + i + "\": {\"type\": \"gain\"}")
                        .collect(Collectors.joining(
                                ", ", "{\"twinbench\": 1, \"name\": \"" + name + "\", \"components\": {", "}, "))
                + "\"links\": {\"plc\": {\"protocol\": \"opcua\", \"endpoint\": \"" + SERVER.endpoint()
                + "\", \"security_policy\": \"none\"}}, "
                + IntStream.range(0, TAGS)
                        .mapToObj(i -> "\"s" + i + ".output\": {\"link\": \"plc\", \"address\": \"ns=1;s=Many." + i
                                + "\"}, \"g" + i + ".input\": {\"link\": \"plc\", \"address\": \"ns=1;s=Many." + i
                                + "\", \"update\": \"cyclic\"}")
                        .collect(Collectors.joining(", ", "\"bindings\": {", "}}"));
    }

    @Test
    void aHundredTagsAreWrittenAndReadAtEachStep() throws Exception {
        Started run = bench.started(
                bench.imported(machine("Many tags")),
                ", \"simulation_mode\": \"hil\", \"arm\": true, \"duration\": \"" + MINUTES + " min\"");
        run.awaitEnd(TimeUnit.MINUTES.toNanos(MINUTES + 2));
        JsonObject status = run.status();
        JsonObject link = run.link();
        long late = status.getJsonNumber("late_ticks").longValue();
        System.out.printf(
                Locale.ROOT,
                "%,d ticks with %d tags: %d late (%.3f %%), p99 %.3f ms; %,d exchanges, median %.2f ms, p99 %.2f ms%n",
                TICKS,
                TAGS,
                late,
                100.0 * late / TICKS,
                1e3 * status.getJsonObject("lateness").getJsonNumber("p99").doubleValue(),
                link.getJsonNumber("exchanges").longValue(),
                1e3 * link.getJsonNumber("round_trip_median").doubleValue(),
                1e3 * link.getJsonNumber("round_trip_p99").doubleValue());
        assertEquals(TICKS, run.tick());
        assertEquals(0, link.getJsonNumber("rejected").longValue());
        for (int i : new int[] {0, TAGS / 2, TAGS - 1}) {
            assertTrue(run.written("s" + i + ".output") > MINUTES * 100, "hardly anything was written");
        }
        assertTrue(MINUTES == 1 || late <= MOST_LATE * TICKS, () -> late + " of " + TICKS + " ticks were late");
    }

    /** Whatever the ticking thread waits for, it is the time of its next tick. */
    @Test
    void theTickingThreadNeverWaitsForALinkWhoseServerIsFrozen() throws Exception {
        Started run = bench.started(
                bench.imported(machine("Frozen server")), ", \"simulation_mode\": \"hil\", \"arm\": true");
        Bench.await("told", () -> run.isConnected() && run.isGood("g7.input"));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long ticking = ticking(threads, run);
        long blocked = threads.getThreadInfo(ticking).getBlockedCount();
        long before = run.tick();
        SERVER.freeze();
        try {
            for (int look = 0; look < LOOKS; look++) {
                ThreadInfo now = threads.getThreadInfo(ticking, Integer.MAX_VALUE);
                assertTrue(!waitsForTheExchange(now), now::toString);
                Thread.sleep(10);
            }
            Bench.await("noticed", () -> !run.isGood("g7.input"));
            assertEquals(blocked, threads.getThreadInfo(ticking).getBlockedCount());
            Bench.await("ticks", () -> run.tick() > before + LOOKS);
        } finally {
            SERVER.thaw();
        }
        Bench.await("back", () -> run.isGood("g7.input"));
        run.stop();
    }

    private static long ticking(ThreadMXBean threads, Started run) {
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread.getThreadName().startsWith("tick " + run.id() + " "))
                .findFirst()
                .orElseThrow()
                .getThreadId();
    }

    private static boolean waitsForTheExchange(ThreadInfo thread) {
        return thread.getThreadState() != Thread.State.RUNNABLE
                && Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith("org.twinbench.kernel.exchange."));
    }
}
