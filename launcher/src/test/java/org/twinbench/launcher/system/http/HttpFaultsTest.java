package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbench.launcher.system.http.EventClient.Received;

/** Faults and overrides, asked for from outside. */
@Timeout(180)
final class HttpFaultsTest {

    private static final String SIMULATIONS = "/api/v1/simulations/";

    @TempDir
    static Path temporary;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static HttpPlatform host;
    private static Api api;
    private static int machine;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.start(temporary);
        api = host.api();
        machine = api.created("/api/v1/projects/1/machine-models/import", HttpApiTest.heatedTank())
                .getInt("id");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void aStuckValveStaysWhereItIsForItsTime() throws Exception {
        int id = paused();
        int tick = api.get(SIMULATIONS + id + "/status").json().getInt("tick");
        Answer made = api.post(
                SIMULATIONS + id + "/faults",
                "{\"signal\": \"inletValve.position\", \"kind\": \"stuck\", \"value\": \"62 %\", \"for\": \"50 ms\"}");
        assertEquals(201, made.status(), made.body());
        JsonObject fault = made.json();
        assertEquals(tick + 1, fault.getInt("from"));
        assertEquals(tick + 6, fault.getInt("until"));
        assertEquals(0.62, fault.getJsonNumber("value").doubleValue());
        assertEquals("1", fault.getString("unit"));
        String location = SIMULATIONS + id + "/faults/" + fault.getInt("id");
        assertTrue(made.header("Location").endsWith(location), made.header("Location"));
        assertEquals(fault, api.get(location).json());
        assertEquals(fault, api.get(SIMULATIONS + id + "/faults").items().get(0));
        assertEquals(
                fault,
                api.get(SIMULATIONS + id + "/status")
                        .json()
                        .getJsonArray("faults")
                        .getJsonObject(0));
        advance(id, 5);
        assertEquals(0.62, value(id, "inletValve.position"));
        advance(id, 1);
        assertFalse(value(id, "inletValve.position") == 0.62);
        assertTrue(api.get(SIMULATIONS + id + "/faults").items().isEmpty());
    }

    @Test
    void aFaultOfTheTypeIsSetByItsName() throws Exception {
        int id = paused();
        JsonObject fault =
                api.created(SIMULATIONS + id + "/faults", "{\"signal\": \"inletValve.passing\", \"value\": \"5 %\"}");
        assertEquals("own", fault.getString("kind"));
        assertEquals(0.05, fault.getJsonNumber("value").doubleValue());
    }

    @Test
    void anOverrideHoldsUntilItIsCleared() throws Exception {
        int id = paused();
        JsonObject override =
                api.created(SIMULATIONS + id + "/overrides", "{\"signal\": \"tank.level\", \"value\": \"70 cm\"}");
        advance(id, 3);
        assertEquals(0.7, value(id, "tank.level"));
        String one = SIMULATIONS + id + "/overrides/" + override.getInt("id");
        assertEquals(200, api.get(one).status());
        Answer cleared = api.send("DELETE", one, "");
        assertEquals(200, cleared.status(), cleared.body());
        assertEquals(override.getInt("from") + 3, cleared.json().getInt("tick"));
        advance(id, 1);
        assertEquals(404, api.get(one).status());
        assertEquals(404, api.send("DELETE", one, "").status());
        assertEquals(
                404, api.send("DELETE", SIMULATIONS + id + "/faults/77", "").status());
    }

    @Test
    void badQualityIsSeenAtTheSignals() throws Exception {
        int id = paused();
        api.created(
                SIMULATIONS + id + "/faults",
                "{\"signal\": \"inletValve.flow\", \"kind\": \"quality\", \"value\": \"BadSensorFailure\"}");
        advance(id, 1);
        JsonObject flow = signal(id, "inletValve.flow");
        assertEquals("bad", flow.getString("quality"));
        assertEquals("BadSensorFailure", flow.getString("status"));
        assertEquals(
                "inletValve.flow",
                api.get(SIMULATIONS + id + "/status")
                        .json()
                        .getJsonArray("alarms")
                        .getJsonObject(0)
                        .getString("source"));
    }

    @Test
    void faultsAreFollowedInTheEventsAndReplayed() throws Exception {
        int id = paused();
        try (EventClient client = EventClient.follow(HTTP, api, "?types=fault,override")) {
            int fault = api.created(
                            SIMULATIONS + id + "/faults",
                            "{\"signal\": \"tank.level\", \"kind\": \"noise\", \"value\": \"1 cm\"}")
                    .getInt("id");
            Received begun = client.await("fault");
            assertEquals("begun", begun.json().getString("change"));
            assertEquals(fault, begun.json().getJsonObject("fault").getInt("id"));
            advance(id, 3);
            api.send("DELETE", SIMULATIONS + id + "/faults/" + fault, "");
            advance(id, 2);
            assertEquals("ended", client.await("fault").json().getString("change"));
        }
        api.post(SIMULATIONS + "stop", "{\"simulation_id\": " + id + "}");
        int again = api.created("/api/v1/runs/" + id + "/replay", "{}").getInt("id");
        assertEquals(
                api.get("/api/v1/runs/" + id + "/journal").body(),
                api.get("/api/v1/runs/" + again + "/journal").body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "faults | {\"signal\": \"tank.levl\", \"kind\": \"bias\", \"value\": 1} | /signal | tank.level",
                "faults | {\"signal\": \"tank.level\", \"kind\": \"stuk\"} | /kind | stuck",
                "faults | {\"signal\": \"tank.level\", \"kind\": \"bias\", \"value\": \"2 kg\"} | /value |",
                "faults | {\"signal\": \"tank.level\", \"kind\": \"bias\", \"value\": 1, \"for\": \"-1 s\"} | /for |",
                "faults | {\"signal\": \"tank.level\", \"kind\": \"delay\", \"value\": \"1 ms\"} | /value |",
                "faults | {\"signal\": \"tank.level\"} | /kind |",
                "faults | {\"signal\": \"tank.level\", \"kind\": \"bias\", \"duration\": 1} | /duration |",
                "overrides | {\"signal\": \"inletValve.passing\", \"value\": 1} | /signal |",
                "overrides | {\"signal\": \"inletValve.position\", \"value\": \"120 %\"} | /value |",
            })
    void aMistakeIsNamed(String what, String request, String path, String suggestion) throws Exception {
        int id = paused();
        Answer refused = api.post(SIMULATIONS + id + "/" + what, request);
        assertEquals(422, refused.status(), refused.body());
        JsonObject mistake = refused.json().getJsonArray("mistakes").getJsonObject(0);
        assertEquals(path, mistake.getString("path"), refused.body());
        if (suggestion != null) {
            assertEquals(suggestion, mistake.getString("suggestion"));
        }
        assertTrue(api.get(SIMULATIONS + id + "/" + what).items().isEmpty());
    }

    private static int paused() throws Exception {
        int id = api.created(SIMULATIONS + "start", "{\"machine_model_id\": " + machine + "}")
                .getInt("id");
        assertEquals(200, api.send("POST", SIMULATIONS + id + "/pause", "").status());
        return id;
    }

    private static void advance(int id, int steps) throws Exception {
        assertEquals(
                200,
                api.post(SIMULATIONS + id + "/advance", "{\"steps\": " + steps + "}")
                        .status());
    }

    private static double value(int id, String path) throws Exception {
        return signal(id, path).getJsonNumber("value").doubleValue();
    }

    private static JsonObject signal(int id, String path) throws Exception {
        return api.get(SIMULATIONS + id + "/signals?path=" + path)
                .json()
                .getJsonObject("signals")
                .getJsonObject(path);
    }
}
