package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** What watches over a host learns how it is. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class HealthTest {

    @TempDir
    static Path temporary;

    private static HttpPlatform host;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.start(temporary, "--watch", "true", "--quota", "10 kB");
        api = host.api();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    @Order(1)
    void aNewHostIsUp() throws Exception {
        assertEquals("{\"state\":\"up\",\"reasons\":[]}", api.get("/health").body());
        assertEquals(
                "{\"state\":\"up\",\"reasons\":[]}", api.get("/health/live").body());
    }

    @Test
    @Order(2)
    void aRefusedExtensionDegradesAndServes() throws Exception {
        Path jar = host.platform().deploy().resolve("not-a-bundle.jar");
        Files.createDirectories(jar.getParent());
        writeJar(jar);
        JsonObject health = await("degraded");
        assertTrue(health.getJsonArray("reasons").getString(0).contains("not-a-bundle.jar"), health.toString());
        assertEquals(200, api.get("/health").status());
        Files.delete(jar);
        await("up");
    }

    @Test
    @Order(3)
    void aQuotaThatPinnedRunsExceedDegrades() throws Exception {
        int machine = api.created("/api/v1/projects/1/machine-models/import", HttpApiTest.heatedTank())
                .getInt("id");
        int run = api.created(
                        "/api/v1/simulations/start",
                        "{\"machine_model_id\": " + machine + ", \"speed\": \"max\", \"duration\": 60}")
                .getInt("id");
        pin(run, true);
        JsonObject health = await("degraded");
        String reason = health.getJsonArray("reasons").getString(0);
        assertTrue(reason.startsWith("Recordings take "), reason);
        pin(run, false);
        await("up");
    }

    @Test
    @Order(4)
    void aHostWithoutProjectsIsDownAndLives() throws Exception {
        Bundle projects = host.platform().bundle("org.twinbench.projects").orElseThrow();
        projects.stop();
        JsonObject health = await("down");
        assertTrue(health.getJsonArray("reasons").getString(0).contains("storage"), health.toString());
        assertEquals(503, api.get("/health").status());
        assertEquals(200, api.get("/health/live").status());
        Answer later = awaitStatus("/api/v1/projects", 503);
        assertTrue(later.json().getString("detail").contains("storage"), later.body());
        assertEquals("1", later.header("Retry-After"));
        projects.start();
        await("up");
        awaitStatus("/api/v1/projects", 200);
        assertEquals(404, api.get("/api/v1/no-such-thing").status());
    }

    private static void pin(int run, boolean pinned) throws Exception {
        String body = "{\"pinned\": " + pinned + "}";
        Answer answer = api.send("PATCH", "/api/v1/runs/" + run, body, "Content-Type", "application/json");
        assertEquals(200, answer.status(), answer.body());
    }

    private static void writeJar(Path file) throws IOException {
        Path whole = Files.createTempFile(temporary, "jar", "");
        try (OutputStream content = Files.newOutputStream(whole);
                JarOutputStream jar = new JarOutputStream(content)) {
            jar.putNextEntry(new JarEntry("readme.txt"));
            jar.closeEntry();
        }
        Files.move(whole, file);
    }

    private static JsonObject await(String state) throws Exception {
        JsonObject health = api.get("/health").json();
        for (int attempt = 0; !health.getString("state").equals(state); attempt++) {
            assertTrue(attempt < 400, state + " does not come: " + health);
            Thread.sleep(25);
            health = api.get("/health").json();
        }
        return health;
    }

    /** Routes come and go a moment after the services behind them. */
    private static Answer awaitStatus(String path, int status) throws Exception {
        Answer answer = api.get(path);
        for (int attempt = 0; answer.status() != status; attempt++) {
            assertTrue(attempt < 400, path + " does not answer " + status + ": " + answer.body());
            Thread.sleep(25);
            answer = api.get(path);
        }
        return answer;
    }
}
