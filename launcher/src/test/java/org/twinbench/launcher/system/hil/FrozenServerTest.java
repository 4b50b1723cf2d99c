package org.twinbench.launcher.system.hil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.system.hil.Bench.Started;
import org.twinbench.launcher.system.http.HttpPlatform;
import org.twinbench.protocols.peers.Peer;

/** A server that stands still while a hundred of its tags are written and read. */
final class FrozenServerTest {

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

    /** Whatever the ticking thread waits for, it is the time of its next tick. */
    @Test
    void theTickingThreadNeverWaitsForALinkWhoseServerIsFrozen() throws Exception {
        Started run = bench.started(
                bench.imported(ManyTags.machine("Frozen server", SERVER)),
                ", \"simulation_mode\": \"hil\", \"arm\": true");
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
