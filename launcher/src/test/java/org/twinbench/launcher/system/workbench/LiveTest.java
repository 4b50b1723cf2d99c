package org.twinbench.launcher.system.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbench.launcher.system.http.Answer;
import org.twinbench.launcher.system.http.Api;
import org.twinbench.launcher.system.http.HttpApiTest;
import org.twinbench.launcher.system.http.HttpPlatform;
import org.twinbench.launcher.system.workbench.LiveClient.Values;

/** Values over the WebSocket, to a client that is not ours. */
@Timeout(120)
final class LiveTest {

    private static final String SIMULATIONS = "/api/v1/simulations/";
    private static final byte GOOD = 0;
    private static final byte BAD = 2;
    private static final byte ABSENT = 3;

    @TempDir
    static Path temporary;

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
    void valuesAreThoseOfTheHttpApiAndGoOn() throws Exception {
        int id = started(1);
        try (LiveClient client = LiveClient.connect(api)) {
            client.subscribe(7, id, "[\"tank.level\",\"levelControl.saturated\",\"no.such\"]");
            JsonObject subscribed = client.answer().getJsonObject("subscribed");
            assertEquals(7, subscribed.getInt("id"));
            assertEquals(3, subscribed.getJsonArray("signals").size());
            Values first = client.await(frame -> frame.id() == 7);
            Values later = client.await(frame -> frame.time() > first.time() + 0.5);
            assertTrue(later.values()[0] > first.values()[0], "the tank fills");
            assertArrayEquals(new byte[] {GOOD, GOOD, ABSENT}, later.quality());
            assertTrue(Double.isNaN(later.values()[2]));

            api.post(SIMULATIONS + id + "/pause", "");
            double level = level(id);
            Values paused = client.await(frame -> frame.values()[0] == level);
            assertEquals(2, paused.form());
        }
    }

    @Test
    void simulatedTimeAloneIsSentWithoutSignals() throws Exception {
        try (LiveClient client = LiveClient.connect(api)) {
            client.subscribe(0, started(1), "[]");
            Values first = client.await(frame -> true);
            assertEquals(1, first.form());
            assertTrue(client.await(frame -> frame.time() > first.time()).time() > 0);
        }
    }

    @Test
    void whatAnEditChangesIsSentBeforeAFrameIsDue() throws Exception {
        int id = started(1);
        try (LiveClient client = LiveClient.connect(api)) {
            client.say("{\"subscribe\":{\"id\":1,\"simulation\":" + id + ",\"signals\":[],\"hz\":0.001}}");
            Values first = client.await(frame -> true);
            Answer edited = api.post(
                    SIMULATIONS + id + "/machine/changes", "{\"edits\":[{\"set_machine\":{\"name\":\"Edited\"}}]}");
            assertEquals(200, edited.status(), edited.body());
            double edge = edited.json().getJsonNumber("tick").doubleValue() / 100;
            assertTrue(client.await(frame -> frame.time() > first.time()).time() >= edge, "the row before the edit");
        }
    }

    @Test
    void badQualityIsTold() throws Exception {
        int id = started(1);
        try (LiveClient client = LiveClient.connect(api)) {
            client.subscribe(1, id, "[\"tank.level\"]");
            client.await(frame -> frame.form() == 1);
            Answer fault = api.post(
                    SIMULATIONS + id + "/faults", "{\"signal\":\"tank.level\",\"kind\":\"quality\",\"value\":\"Bad\"}");
            assertEquals(201, fault.status(), fault.body());
            assertArrayEquals(
                    new byte[] {BAD}, client.await(frame -> frame.form() == 2).quality());
        }
    }

    @Test
    void severalSimulationsGoOverOneConnection() throws Exception {
        int slow = started(1);
        int fast = started(50);
        try (LiveClient client = LiveClient.connect(api)) {
            client.subscribe(1, slow, "[\"tank.level\"]");
            client.subscribe(2, fast, "[\"tank.level\",\"heater.heat\"]");
            assertEquals(1, client.await(frame -> frame.id() == 1).values().length);
            assertEquals(2, client.await(frame -> frame.id() == 2).values().length);
            client.say("{\"unsubscribe\":1}");
            client.subscribe(3, slow, "[]");
            client.await(frame -> frame.id() == 3);
            double since = client.await(frame -> frame.id() == 3).time();
            assertEquals(
                    3,
                    client.await(frame -> frame.id() == 1 || frame.id() == 3 && frame.time() > since + 0.5)
                            .id());
        }
    }

    @Test
    void aSimulationThatHasStoppedShowsItsLastRow() throws Exception {
        int id = started(1);
        api.post(SIMULATIONS + "stop", "{\"simulation_id\": " + id + "}");
        try (LiveClient client = LiveClient.connect(api)) {
            client.subscribe(1, id, "[\"tank.level\",\"no.such\"]");
            Values last = client.await(frame -> true);
            assertEquals(level(id), last.values()[0]);
            assertArrayEquals(new byte[] {GOOD, ABSENT}, last.quality());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | Send either subscribe or unsubscribe.",
                "{\"subscribe\":{\"id\":70000,\"simulation\":1,\"signals\":[]}} | id is 70000; allowed: 0 to 65535.",
                "{\"subscribe\":{\"id\":1,\"simulation\":1,\"signals\":[],\"hz\":0}} | hz is 0.0; allowed: more than 0, at most 60.",
                "{\"subscribe\":{\"id\":1,\"simulation\":987654,\"signals\":[]}} | There is no simulation 987654; GET /api/v1/simulations lists those that there are.",
                "{\"subscribes\":1} | There is no \"subscribes\" here. Did you mean \"subscribe\"?"
            })
    void whatCannotBeDoneIsToldAndTheConnectionGoesOn(String request, String problem) throws Exception {
        try (LiveClient client = LiveClient.connect(api)) {
            client.say(request);
            String told = client.answer().getJsonObject("problem").getString("detail");
            assertTrue(told.startsWith(problem), told);
            client.subscribe(1, started(1), "[]");
            client.await(frame -> frame.id() == 1);
        }
    }

    @Test
    void bytesAreNoRequest() throws Exception {
        try (LiveClient client = LiveClient.connect(api)) {
            client.sayBytes();
            assertEquals(1003, client.closedWith());
        }
    }

    @Test
    void pagesFromElsewhereDoNotConnect() {
        for (String origin : new String[] {"http://evil.example", "null", "http://localhost:1"}) {
            CompletionException refused =
                    assertThrows(CompletionException.class, () -> LiveClient.connect(api, "Origin", origin));
            WebSocketHandshakeException handshake = (WebSocketHandshakeException) refused.getCause();
            assertEquals(403, handshake.getResponse().statusCode());
        }
        LiveClient.connect(api, "Origin", "http://127.0.0.1:" + api.port()).close();
    }

    @Test
    void whoAsksWithoutAWebSocketIsTold() throws Exception {
        Answer answer = api.get("/api/v1/live");
        assertEquals(426, answer.status());
        assertTrue(answer.json().getString("detail").contains("WebSocket"));
    }

    private static int started(int speed) throws Exception {
        return api.created(SIMULATIONS + "start", "{\"machine_model_id\": " + machine + ", \"speed\": " + speed + "}")
                .getInt("id");
    }

    private static double level(int id) throws Exception {
        return api.get(SIMULATIONS + id + "/signals?path=tank.level")
                .json()
                .getJsonObject("signals")
                .getJsonObject("tank.level")
                .getJsonNumber("value")
                .doubleValue();
    }
}
