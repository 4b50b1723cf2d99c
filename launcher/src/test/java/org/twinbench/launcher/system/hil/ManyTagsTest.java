package org.twinbench.launcher.system.hil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.system.Console;
import org.twinbench.launcher.system.Served;
import org.twinbench.launcher.system.hil.Bench.Started;
import org.twinbench.launcher.system.http.Api;
import org.twinbench.protocols.peers.Peer;

/**
 * A hundred tags, all of them written and read, at a step of 10 ms, on a host as people start it; {@code -Dcoupled.minutes=10} makes
 * ten minutes of it, and judges how many ticks are late, which only a computer that does nothing else can show: it is kept
 * awake, and {@link Sleeper} tells beside it what it does to any program.
 */
final class ManyTagsTest {

    private static final long MINUTES = Long.getLong("coupled.minutes", 1);
    private static final long TICKS = MINUTES * 60 * 100;
    private static final double MOST_LATE = 0.001;

    @RegisterExtension
    static final Peer SERVER = Peer.nodeOpcUa();

    @TempDir
    static Path temporary;

    @Test
    void aHundredTagsAreWrittenAndReadAtEachStep() throws Exception {
        try (Wakefulness awake = Wakefulness.start();
                Served host = new Served(new Console(temporary));
                Sleeper sleeper = Sleeper.start(TICKS)) {
            assertTrue(awake.programs().stream().allMatch(Process::isAlive));
            Bench bench = new Bench(new Api(host.port()));
            Started run = bench.started(
                    bench.imported(ManyTags.machine("Many tags", SERVER)),
                    ", \"simulation_mode\": \"hil\", \"arm\": true, \"duration\": \"" + MINUTES + " min\"");
            long slept = sleeper.late();
            run.awaitEnd(TimeUnit.MINUTES.toNanos(2));
            judge(run, slept);
        }
    }

    private static void judge(Started run, long sleeper) throws Exception {
        JsonObject status = run.status();
        JsonObject link = run.link();
        long late = status.getJsonNumber("late_ticks").longValue();
        System.out.printf(
                Locale.ROOT,
                "%,d ticks with %d tags: %d late, p99 %.3f ms, where a program that sleeps was late %d times;"
                        + " %,d exchanges, median %.2f ms, p99 %.2f ms%n",
                TICKS,
                ManyTags.COUNT,
                late,
                1e3 * status.getJsonObject("lateness").getJsonNumber("p99").doubleValue(),
                sleeper,
                link.getJsonNumber("exchanges").longValue(),
                1e3 * link.getJsonNumber("round_trip_median").doubleValue(),
                1e3 * link.getJsonNumber("round_trip_p99").doubleValue());
        assertEquals(TICKS, run.tick());
        assertEquals(0, link.getJsonNumber("rejected").longValue());
        for (int i : new int[] {0, ManyTags.COUNT / 2, ManyTags.COUNT - 1}) {
            assertTrue(run.written("s" + i + ".output") > MINUTES * 100, "hardly anything was written");
        }
        assertTrue(
                MINUTES == 1 || late <= MOST_LATE * TICKS,
                () -> late + " of " + TICKS + " ticks were late; a program that only sleeps was late " + sleeper
                        + " times");
    }
}
