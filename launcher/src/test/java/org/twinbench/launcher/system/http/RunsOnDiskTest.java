package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs outlive the host that computed them. */
final class RunsOnDiskTest {

    private static final String RUNS = "/api/v1/runs/";

    @TempDir
    Path temporary;

    @Test
    void theNextHostHasThemWithSamplesAndComputesThemAgain() throws Exception {
        int run;
        String csv;
        try (HttpPlatform first = HttpPlatform.startOn(temporary, "sqlite")) {
            int machine = first.api()
                    .created("/api/v1/projects/1/machine-models/import", HttpApiTest.heatedTank())
                    .getInt("id");
            run = first.api()
                    .created(
                            "/api/v1/simulations/start",
                            "{\"machine_model_id\": " + machine + ", \"speed\": \"max\", \"duration\": 60}")
                    .getInt("id");
            awaitEnd(first.api(), run);
            csv = first.api().get(RUNS + run + "/export.csv").body();
            assertEquals(6_002, csv.lines().count());
            first.api().send("DELETE", "/api/v1/machine-models/" + machine, "");
        }
        try (HttpPlatform second = HttpPlatform.startOn(temporary, "sqlite")) {
            Api api = second.api();
            assertEquals("stopped", api.get(RUNS + run).json().getString("state"));
            assertEquals(csv, api.get(RUNS + run + "/export.csv").body());
            int again = api.created(RUNS + run + "/replay", "").getInt("id");
            assertTrue(again > run);
            awaitEnd(api, again);
            assertEquals(csv, api.get(RUNS + again + "/export.csv").body());
        }
    }

    private static void awaitEnd(Api api, int run) throws Exception {
        JsonObject read = api.get(RUNS + run).json();
        for (int attempt = 0; !read.getString("state").equals("stopped"); attempt++) {
            assertTrue(attempt < 400, read.toString());
            Thread.sleep(25);
            read = api.get(RUNS + run).json();
        }
    }
}
