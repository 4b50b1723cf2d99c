package org.twinbench.launcher.system.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.twinbench.launcher.BuiltDistribution;
import org.twinbench.launcher.system.fuzz.Wire.Reply;
import org.twinbench.launcher.system.http.Api;
import org.twinbench.launcher.system.http.HttpPlatform;

/**
 * Whatever is sent to any route of the OpenAPI document, the host answers decently and goes on. {@code -Dfuzz.requests=100000}
 * sends more; a run is repeated with the seed that jqwik reports.
 */
final class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 4_000);

    /** A class name, or a line of a stack trace. */
    private static final Pattern JAVA = Pattern.compile(
            "\\b(java|javax|jakarta|org|com|net)(\\.[a-z][a-z0-9_]*)+\\.[A-Z]\\w+|\\tat |Exception|\\.java:\\d");

    private static HttpPlatform host;
    private static Api api;
    private static HostileRequests requests;

    @BeforeContainer
    static void start() throws Exception {
        host = HttpPlatform.start(Files.createTempDirectory(Path.of("target"), "fuzz"));
        api = host.api();
        requests = new HostileRequests(api.get("/openapi.json").json(), api.port());
        String machine = Files.readString(BuiltDistribution.home().resolve("features/examples/heated-tank.json"));
        api.created("/api/v1/projects/1/machine-models/import", machine);
    }

    @AfterContainer
    static void stop() {
        host.close();
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void everyRequestIsAnsweredDecently(@ForAll Random random) throws Exception {
        Wire wire = new Wire(api.port());
        for (int sent = 0; sent < REQUESTS; sent++) {
            HostileRequest request = requests.next(random);
            check(request, wire.send(request));
        }
        assertEquals(200, api.get("/health").status());
        assertEquals(200, api.get("/api/v1/projects").status());
        assertEquals(200, api.get("/api/v1/simulations").status());
    }

    private static void check(HostileRequest request, Reply reply) throws IOException {
        String told = "\n" + request + "\n\nwas answered\n\n" + reply;
        assertTrue(reply.head().startsWith("HTTP/1.1 "), told);
        assertTrue(reply.status() < 500 || reply.status() == 501, told);
        if (reply.status() >= 400) {
            assertEquals("application/problem+json", reply.mediaType(), told);
            assertFalse(JAVA.matcher(reply.body()).find(), told);
            try (JsonReader reader = Json.createReader(new StringReader(reply.body()))) {
                JsonObject problem = reader.readObject();
                assertEquals(reply.status(), problem.getInt("status"), told);
                assertFalse(problem.getString("detail").isBlank(), told);
            }
        }
    }
}
