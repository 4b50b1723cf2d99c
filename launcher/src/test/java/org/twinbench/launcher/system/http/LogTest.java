package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a host that writes it for programs. */
final class LogTest {

    private static final String LEVELS = "/api/v1/log-levels";
    private static final String SIMULATIONS = "/api/v1/simulations/";

    @TempDir
    static Path temporary;

    private static HttpPlatform host;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.start(temporary, "--log-format", "json");
        api = host.api();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void aLevelTakesEffectAtOnceUntilItIsDeleted() throws Exception {
        String logger = LEVELS + "/org.twinbench.rest.log";
        assertEquals("info", api.get(logger).json().getString("level"));
        Answer changed = api.send("PUT", logger, "{\"level\": \"warn\"}", "Content-Type", "application/json");
        assertEquals(200, changed.status(), changed.body());
        assertEquals(
                "warn", api.get(LEVELS + "/org.twinbench.rest.log.Any").json().getString("level"));
        assertTrue(api.get(LEVELS).body().contains("\"org.twinbench.rest.log\""));
        assertFalse(file().contains("The level of the logger org.twinbench.rest.log is WARN"));
        assertEquals(204, api.send("DELETE", logger, "").status());
        assertEquals("info", api.get(logger).json().getString("level"));
        assertTrue(file().contains("The level of the logger org.twinbench.rest.log is as it was."));
    }

    @Test
    void whatIsNoLevelOrNoLoggerIsRefused() throws Exception {
        assertEquals(422, put("/root", "{\"level\": \"loud\"}"));
        assertEquals(422, put("/root", "{}"));
        assertEquals(422, put("/a%20b", "{\"level\": \"debug\"}"));
        assertEquals(422, put("/" + "a".repeat(500), "{\"level\": \"debug\"}"));
    }

    @Test
    void everyLineOfTheFileIsAnObject() throws Exception {
        started("Heated \\n tank");
        for (String line : file().lines().toList()) {
            JsonObject read = Json.createReader(new StringReader(line)).readObject();
            assertTrue(read.keySet().containsAll(List.of("at", "level", "logger", "text")), line);
        }
    }

    @Test
    void whatAMachineDoesStandsUnderItsName() throws Exception {
        int id = started("Cold tank");
        try (EventClient client = EventClient.follow(HttpClient.newHttpClient(), api, "?after=0")) {
            client.await(
                    event -> event.type().equals("simulation") && event.json().getInt("id") == id);
        }
        List<JsonObject> lines =
                api.get("/api/v1/log-lines?machine=Cold%20tank").items();
        assertFalse(lines.isEmpty());
        assertTrue(lines.get(0).getString("text").startsWith("simulation " + id + " is "), lines.toString());
    }

    @Test
    void warningsAreEvents() throws Exception {
        try (EventClient client = EventClient.follow(HttpClient.newHttpClient(), api, "?types=log")) {
            Files.createDirectories(host.platform().deploy());
            Files.writeString(host.platform().deploy().resolve("broken.jar"), "no jar");
            logWarning("opc.tcp://me:hunter2@plc is away");
            JsonObject event =
                    client.await(received -> received.data().contains("plc")).json();
            assertEquals("warn", event.getString("level"));
            assertEquals("opc.tcp://***@plc is away", event.getString("text"));
        }
    }

    @Test
    void secretsOfLinksAreNowhereInTheLog() throws Exception {
        put("/org.twinbench", "{\"level\": \"debug\"}");
        int project = api.created("/api/v1/projects", "{\"name\": \"secret\"}").getInt("id");
        int machine = api.created(
                        "/api/v1/machine-models", "{\"project_id\": " + project + ", \"name\": \"with a link\"}")
                .getInt("id");
        api.post(
                "/api/v1/links",
                "{\"machine_model_id\": " + machine + ", \"name\": \"plc\", \"protocol\": \"opcua\","
                        + " \"endpoint\": \"opc.tcp://me:hunter2@plc:4840\", \"settings\": {\"password\": \"${PLC_PASSWORD}\"}}");
        logWarning("the link to opc.tcp://me:hunter2@plc:4840 fails");
        assertTrue(file().contains("opc.tcp://***@plc:4840"));
        assertFalse(file().contains("hunter2"));
        assertFalse(api.get("/api/v1/log-lines").body().contains("hunter2"));
        api.send("DELETE", LEVELS + "/org.twinbench", "");
    }

    private static int started(String machineName) throws Exception {
        int machine = api.created("/api/v1/machine-models", "{\"project_id\": 1, \"name\": \"" + machineName + "\"}")
                .getInt("id");
        return api.created(SIMULATIONS + "start", "{\"machine_model_id\": " + machine + "}")
                .getInt("id");
    }

    private static int put(String logger, String body) throws Exception {
        return api.send("PUT", LEVELS + logger, body, "Content-Type", "application/json")
                .status();
    }

    /** Logs as a bundle in the host does; what is logged through Java ends in the same place. */
    private static void logWarning(String text) {
        java.util.logging.Logger.getLogger("acme.Servo").warning(text);
    }

    private static String file() throws Exception {
        return Files.readString(host.platform().data().resolve("log/twinbench.log"));
    }
}
