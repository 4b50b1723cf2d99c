package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The heated tank runs as fast as possible and everything of it is recorded: nothing is lost, nothing grows but the recording.
 * {@code -Dsimulated.minutes=1440} makes a day of it.
 */
final class LongRunTest {

    private static final long MINUTES = Long.getLong("simulated.minutes", 10);
    private static final long TICKS = MINUTES * 60 * 100;
    private static final int PARTS = 8;

    /** What a run may hold more at its end than after its first part: caches that fill. */
    private static final double MOST_GROWTH_MEGABYTES = 8;

    /** Of a tick: what six components show and some room for indices. */
    private static final double MOST_BYTES = 60;

    @TempDir
    Path temporary;

    @Test
    void losesNothingAndHoldsNoMoreAtItsEndThanAtItsBeginning() throws Exception {
        try (HttpPlatform platform = HttpPlatform.startOn(temporary, "sqlite")) {
            Api api = platform.api();
            int machine = api.created("/api/v1/projects/1/machine-models/import", HttpApiTest.heatedTank())
                    .getInt("id");
            int run = api.created(
                            "/api/v1/simulations/start",
                            "{\"machine_model_id\": " + machine + ", \"speed\": \"max\", \"duration\": \"" + MINUTES
                                    + " min\"}")
                    .getInt("id");
            List<Double> held = new ArrayList<>();
            for (int part = 1; part < PARTS; part++) {
                awaitTick(api, run, TICKS * part / PARTS);
                held.add(megabytesAfterCollection());
            }
            awaitTick(api, run, TICKS);
            JsonObject ended = awaitWritten(api, run);
            tell(held, ended);

            assertEquals(List.of(), List.copyOf(ended.getJsonObject("samples").getJsonArray("gaps")));
            assertEquals(List.of(), List.copyOf(ended.getJsonArray("alarms")));
            double growth = held.get(held.size() - 1) - held.get(0);
            assertTrue(growth < MOST_GROWTH_MEGABYTES, held::toString);
            assertTrue(bytes(ended) < MOST_BYTES * TICKS, ended::toString);
            assertTrue(api.get("/api/v1/runs/" + run + "/signals/tank.level?points=500")
                    .body()
                    .contains("\"tank.level\""));
        }
    }

    private static void awaitTick(Api api, int run, long tick) throws Exception {
        long before = -1;
        JsonObject status = api.get("/api/v1/simulations/" + run + "/status").json();
        for (long now = tick(status); now < tick; now = tick(status)) {
            assertTrue(now > before, status::toString);
            before = now;
            Thread.sleep(500);
            status = api.get("/api/v1/simulations/" + run + "/status").json();
        }
    }

    private static long tick(JsonObject status) {
        return status.getJsonNumber("tick").longValue();
    }

    private static JsonObject awaitWritten(Api api, int run) throws Exception {
        JsonObject read = api.get("/api/v1/runs/" + run).json();
        for (int attempt = 0; !read.getString("state").equals("stopped"); attempt++) {
            assertTrue(attempt < 400, read::toString);
            Thread.sleep(100);
            read = api.get("/api/v1/runs/" + run).json();
        }
        return read;
    }

    /** The run goes on meanwhile: what counts is what was left by the collection, not what is there since. */
    private static double megabytesAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getCollectionUsage)
                        .flatMap(usage -> Optional.ofNullable(usage).stream())
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                / 1e6;
    }

    private static double bytes(JsonObject run) {
        return run.getJsonObject("samples").getJsonNumber("bytes").doubleValue();
    }

    private static void tell(List<Double> held, JsonObject run) {
        System.out.printf(
                Locale.ROOT,
                "%,d ticks: %s MB of heap after collections, recorded %.1f MB, %.1f bytes a tick%n",
                TICKS,
                held.stream()
                        .map(megabytes -> String.format(Locale.ROOT, "%.1f", megabytes))
                        .toList(),
                bytes(run) / 1e6,
                bytes(run) / TICKS);
    }
}
