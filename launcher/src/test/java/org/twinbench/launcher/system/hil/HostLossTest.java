package org.twinbench.launcher.system.hil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.system.Console;
import org.twinbench.launcher.system.Served;
import org.twinbench.launcher.system.hil.Bench.Started;
import org.twinbench.launcher.system.http.Api;

/** A host in a process of its own that stalls or dies while a controller relies on it. */
final class HostLossTest {

    private static final long STALL_MILLISECONDS = 3_000;

    @TempDir
    Path temporary;

    @Test
    void aHostThatStallsCountsItAndOneThatDiesLeavesTheControllerSafe() throws Exception {
        try (BenchTank tank = new BenchTank();
                Served host = new Served(new Console(temporary))) {
            Bench bench = new Bench(new Api(host.port()));
            Started run = bench.started(
                    bench.imported(tank.machine()),
                    ", \"simulation_mode\": \"hil\", \"arm\": true, \"late_policy\": \"skip\"");
            tank.awaitLine("the machine is there");

            host.signal("STOP");
            Thread.sleep(STALL_MILLISECONDS);
            tank.awaitLine("the heartbeat stands still");
            assertEquals(0.0, tank.tag("Heater"));
            host.signal("CONT");
            tank.awaitLine("the machine is there");
            JsonObject status = run.status();
            assertTrue(status.getJsonNumber("late_ticks").longValue() > 0, status::toString);
            assertTrue(status.getJsonNumber("overruns").longValue() > 0, status::toString);
            assertTrue(status.getJsonNumber("skipped_deadlines").longValue() > 100, status::toString);
            assertEquals("skip", status.getString("late_policy"));

            host.kill();
            tank.awaitLine("the heartbeat stands still");
            assertEquals(0.0, tank.tag("Valve"));
            assertEquals(0.0, tank.tag("Heater"));
        }
    }
}
