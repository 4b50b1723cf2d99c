package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpSimulationTest {

    private static final String SIMULATIONS = "/api/v1/simulations/";

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
    void startedMachineRunsUntilItIsStopped() throws Exception {
        JsonObject started = started("\"speed\": 10");
        assertEquals(Set.of("id", "state", "tick", "time", "step", "speed", "seed"), started.keySet());
        assertEquals("running", started.getString("state"));
        assertEquals(0.01, started.getJsonNumber("step").doubleValue());
        int id = started.getInt("id");
        awaitTick(id, 10);
        assertTrue(isListed(id, "?ended=false"));
        Answer stopped = api.post(SIMULATIONS + "stop", "{\"simulation_id\": " + id + "}");
        assertEquals("stopped", stopped.json().getString("state"));
        assertFalse(isListed(id, "?ended=false"));
        assertTrue(isListed(id, "?ended=true"));
        assertEquals(400, api.get("/api/v1/simulations?ended=perhaps").status());
        assertTrue(signal(id, "tank.level").getJsonNumber("value").doubleValue() > 0);
    }

    @Test
    void thePlanTellsWhichTypesAreCompiledAndWhyOthersAreNot() throws Exception {
        JsonObject plan = api.get(SIMULATIONS + paused() + "/plan").json();
        assertEquals(Set.of("components", "levels", "blocks", "threads", "types"), plan.keySet());
        List<JsonObject> types = plan.getJsonArray("types").getValuesAs(JsonObject.class);
        int components =
                types.stream().mapToInt(type -> type.getInt("components")).sum();
        assertEquals(plan.getInt("components"), components);
        JsonObject tank = types.stream()
                .filter(type -> type.getString("type").equals("tank"))
                .findFirst()
                .orElseThrow();
        assertEquals("straight_line", tank.getString("form"), tank.toString());
    }

    @Test
    void signalsComeWithUnitAndQuality() throws Exception {
        int id = paused();
        JsonObject answer = api.get(SIMULATIONS + id + "/signals?path=tank.*").json();
        assertEquals(Set.of("time", "signals"), answer.keySet());
        assertTrue(answer.getJsonObject("signals").keySet().stream().allMatch(path -> path.startsWith("tank.")));
        JsonObject level = answer.getJsonObject("signals").getJsonObject("tank.level");
        assertEquals("m", level.getString("unit"));
        assertEquals("good", level.getString("quality"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "signals", "signals?path=tank.*,heater.heat", "signals?path=nothing"})
    void whatManyReadIsTheSameHoweverItIsAskedFor(String path) throws Exception {
        String asked = SIMULATIONS + paused() + "/" + path;
        Answer plain = api.get(asked);
        Answer negotiated = api.send("GET", asked, "", "Accept", "application/json;q=0.5");
        assertEquals(200, plain.status());
        assertEquals(negotiated.body(), plain.body());
        assertEquals(negotiated.header("Content-Type"), plain.header("Content-Type"));
        assertEquals(negotiated.header("Cache-Control"), plain.header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999/status", "999999/signals", "1/status?path=tank.*", "1/signals?pth=tank.*"})
    void whatCannotBeReadIsRefusedHoweverItIsAskedFor(String path) throws Exception {
        Answer plain = api.get(SIMULATIONS + path);
        Answer negotiated = api.send("GET", SIMULATIONS + path, "", "Accept", "application/json;q=0.5");
        assertTrue(plain.status() == 404 || plain.status() == 400, plain.body());
        assertEquals(negotiated.body(), plain.body());
    }

    @Test
    void pausedMachineAdvancesStepByStep() throws Exception {
        int id = paused();
        int tick = status(id).getInt("tick");
        assertEquals(tick + 1, command(id, "advance", "").getInt("tick"));
        assertEquals(tick + 11, command(id, "advance", "{\"steps\": 10}").getInt("tick"));
        assertEquals("running", command(id, "resume", "").getString("state"));
    }

    @Test
    void speedIsANumberOrMax() throws Exception {
        int id = paused();
        assertEquals("max", command(id, "speed", "{\"speed\": \"max\"}").getString("speed"));
        assertEquals(2, command(id, "speed", "{\"speed\": 2}").getInt("speed"));
        assertEquals(
                422, api.post(SIMULATIONS + id + "/speed", "{\"speed\": 0}").status());
    }

    @Test
    void parametersChangeAtATickThatIsNamed() throws Exception {
        int id = paused();
        int tick = status(id).getInt("tick");
        assertEquals(
                tick + 1,
                command(id, "parameters", "{\"heater.ratedPower\": \"2 kW\"}").getInt("tick"));
        Answer refused = api.post(SIMULATIONS + id + "/parameters", "{\"heater.ratedPower\": \"2 kg\"}");
        assertEquals(422, refused.status());
    }

    @Test
    void timesTakeUnits() throws Exception {
        JsonObject started = started("\"step\": \"5 ms\", \"duration\": \"50 ms\", \"speed\": \"max\", \"seed\": 7");
        assertEquals(0.005, started.getJsonNumber("step").doubleValue());
        assertEquals(7, started.getInt("seed"));
        awaitTick(started.getInt("id"), 10);
    }

    @Test
    void theSolverIsChosenAndShown() throws Exception {
        int chosen = started("\"solver\": \"dormand_prince\", \"relative_tolerance\": 1e-8")
                .getInt("id");
        assertEquals("dormand_prince", status(chosen).getString("solver"));
        assertEquals("euler", status(started("\"seed\": 1").getInt("id")).getString("solver"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"solver\": \"rk5\"",
                "\"relative_tolerance\": 1",
                "\"absolute_tolerance\": 0",
                "\"simulation_mode\": \"hil\"",
                "\"step\": \"5 kg\"",
                "\"step\": 0",
                "\"speed\": -1",
                "\"duration\": \"-1 s\"",
                "\"nonsense\": 1"
            })
    void settingsThatMakeNoSenseAreRefused(String settings) throws Exception {
        Answer refused = api.post(SIMULATIONS + "start", "{\"machine_model_id\": " + machine + ", " + settings + "}");
        assertEquals(422, refused.status());
    }

    @Test
    void commandThatTheStateForbidsIsAConflict() throws Exception {
        int id = paused();
        api.post(SIMULATIONS + "stop", "{\"simulation_id\": " + id + "}");
        assertEquals(409, api.post(SIMULATIONS + id + "/advance", "{}").status());
    }

    @Test
    void whatIsDeletedIsForgotten() throws Exception {
        int id = paused();
        assertEquals(204, api.send("DELETE", SIMULATIONS + id, "").status());
        assertEquals(404, api.get(SIMULATIONS + id + "/status").status());
    }

    private static JsonObject started(String settings) throws Exception {
        return api.created(SIMULATIONS + "start", "{\"machine_model_id\": " + machine + ", " + settings + "}");
    }

    private static int paused() throws Exception {
        int id = started("\"seed\": 1").getInt("id");
        assertEquals("paused", command(id, "pause", "").getString("state"));
        return id;
    }

    private static JsonObject command(int id, String name, String json) throws Exception {
        Answer answer = json.isEmpty()
                ? api.send("POST", SIMULATIONS + id + "/" + name, "")
                : api.post(SIMULATIONS + id + "/" + name, json);
        assertEquals(200, answer.status(), answer.body());
        return answer.json();
    }

    private static JsonObject status(int id) throws Exception {
        return api.get(SIMULATIONS + id + "/status").json();
    }

    private static JsonObject signal(int id, String path) throws Exception {
        return api.get(SIMULATIONS + id + "/signals?path=" + path)
                .json()
                .getJsonObject("signals")
                .getJsonObject(path);
    }

    private static boolean isListed(int id, String query) throws Exception {
        return api.get("/api/v1/simulations" + query + "&limit=1000").items().stream()
                .anyMatch(each -> each.getInt("id") == id);
    }

    private static void awaitTick(int id, int tick) throws Exception {
        for (int attempt = 0; status(id).getInt("tick") < tick; attempt++) {
            assertTrue(attempt < 200, "tick " + tick + " does not come");
            Thread.sleep(25);
        }
    }
}
