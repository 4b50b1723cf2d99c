package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots over HTTP: taken, listed, exported, imported, restored, forked, deleted; a machine edited while it runs. */
final class HttpSnapshotsTest {

    private static final String SIMULATIONS = "/api/v1/simulations/";
    private static final String SNAPSHOTS = "/api/v1/snapshots";

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

    private static int paused(String what) throws Exception {
        int id = api.created(SIMULATIONS + "start", what).getInt("id");
        assertEquals(200, api.post(SIMULATIONS + id + "/pause", "").status());
        return id;
    }

    private static int paused() throws Exception {
        return paused("{\"machine_model_id\": " + machine + "}");
    }

    private static JsonObject advance(int id, int steps) throws Exception {
        Answer answer = api.post(SIMULATIONS + id + "/advance", "{\"steps\": " + steps + "}");
        assertEquals(200, answer.status(), answer.body());
        return answer.json();
    }

    private static String signals(int id) throws Exception {
        return api.get(SIMULATIONS + id + "/signals")
                .json()
                .getJsonObject("signals")
                .toString();
    }

    private static JsonObject taken(int id) throws Exception {
        return api.created(SIMULATIONS + id + "/snapshots", "{\"note\": \"warm\"}");
    }

    @Test
    void aForkGoesOnFromTheTickOfItsSnapshot() throws Exception {
        int id = paused();
        advance(id, 50);
        JsonObject snapshot = taken(id);
        assertEquals("warm", snapshot.getString("note"));
        assertEquals(machine, snapshot.getInt("machine_model_id"));
        int fork = paused("{\"snapshot_id\": " + snapshot.getInt("id") + ", \"speed\": 0.001}");
        JsonObject status = api.get(SIMULATIONS + fork + "/status").json();
        int ahead = status.getInt("tick") - snapshot.getInt("tick");
        advance(id, 100 + ahead);
        advance(fork, 100);
        assertEquals(signals(id), signals(fork));
        JsonObject origin =
                api.get("/api/v1/runs/" + fork).json().getJsonObject("setup").getJsonObject("origin");
        assertEquals(id, origin.getInt("run"));
        assertEquals(snapshot.getInt("tick"), origin.getInt("tick"));
    }

    @Test
    void aRestoredSimulationRepeatsItself() throws Exception {
        int id = paused();
        advance(id, 20);
        int snapshot = taken(id).getInt("id");
        String before = signals(id);
        int tick = advance(id, 30).getInt("tick");
        Answer restored = api.post(SIMULATIONS + id + "/restore", "{\"snapshot_id\": " + snapshot + "}");
        assertEquals(200, restored.status(), restored.body());
        assertEquals(tick + 1, restored.json().getInt("tick"));
        assertTrue(restored.json().getJsonArray("dropped").isEmpty());
        assertEquals(before, signals(id));
    }

    @Test
    void aFileIsExportedImportedAndDeleted() throws Exception {
        int id = paused();
        JsonObject snapshot = taken(id);
        String path = SNAPSHOTS + "/" + snapshot.getInt("id");
        String file = api.get(path).body();
        JsonObject imported = api.created(SNAPSHOTS + "/import", file);
        assertEquals(file, api.get(SNAPSHOTS + "/" + imported.getInt("id")).body());
        JsonArray own = api.get(SIMULATIONS + id + "/snapshots").json().getJsonArray("items");
        assertEquals(2, own.size());
        assertTrue(api.get(SNAPSHOTS).json().getJsonArray("items").size() >= 2);
        assertEquals(204, api.send("DELETE", path, "").status());
        assertEquals(404, api.get(path).status());
        assertEquals(
                422,
                api.post(SNAPSHOTS + "/import", "{\"twinbench_snapshot\": 1}").status());
        assertEquals(
                404,
                api.post(SIMULATIONS + id + "/restore", "{\"snapshot_id\": " + snapshot.getInt("id") + "}")
                        .status());
    }

    @Test
    void whatMakesNoSenseIsRefused() throws Exception {
        assertEquals(422, api.post(SIMULATIONS + "start", "{}").status());
        assertEquals(
                404,
                api.post(SIMULATIONS + "start", "{\"snapshot_id\": 987654}").status());
        int id = paused();
        int snapshot = taken(id).getInt("id");
        assertEquals(
                422,
                api.post(SIMULATIONS + "start", "{\"snapshot_id\": " + snapshot + ", \"step\": \"3 ms\"}")
                        .status());
        api.post(SIMULATIONS + "stop", "{\"simulation_id\": " + id + "}");
        assertEquals(409, api.post(SIMULATIONS + id + "/snapshots", "{}").status());
        assertEquals(
                409,
                api.post(SIMULATIONS + id + "/restore", "{\"snapshot_id\": " + snapshot + "}")
                        .status());
    }

    @Test
    void aSnapshotBringsItsFaultsBack() throws Exception {
        int id = paused();
        int healthy = taken(id).getInt("id");
        api.created(
                SIMULATIONS + id + "/faults",
                "{\"signal\": \"inletValve.position\", \"kind\": \"stuck\", \"value\": \"62 %\"}");
        advance(id, 10);
        int broken = taken(id).getInt("id");
        restore(id, healthy);
        assertTrue(faults(id).isEmpty());
        restore(id, broken);
        assertEquals("inletValve.position", faults(id).getJsonObject(0).getString("signal"));
        int fork = paused("{\"snapshot_id\": " + broken + "}");
        assertEquals("stuck", faults(fork).getJsonObject(0).getString("kind"));
    }

    private static void restore(int id, int snapshot) throws Exception {
        Answer restored = api.post(SIMULATIONS + id + "/restore", "{\"snapshot_id\": " + snapshot + "}");
        assertEquals(200, restored.status(), restored.body());
    }

    private static JsonArray faults(int id) throws Exception {
        return api.get(SIMULATIONS + id + "/faults").json().getJsonArray("items");
    }

    @Test
    void aPatchEditsAPartOfTheMachine() throws Exception {
        int id = paused();
        String path = SIMULATIONS + id + "/machine";
        String spare = "{\"components\": {\"spare\": {\"type\": \"tank\"}}}";
        Answer added = api.send("PATCH", path, spare, "Content-Type", "application/json");
        assertEquals(200, added.status(), added.body());
        assertEquals("spare", added.json().getJsonArray("fresh").getString(0));
        String none = "{\"components\": {\"spare\": null}}";
        Answer removed = api.send("PATCH", path, none, "Content-Type", "application/merge-patch+json");
        assertEquals(200, removed.status(), removed.body());
        assertEquals("spare", removed.json().getJsonArray("dropped").getString(0));
    }

    @Test
    void aMachineIsEditedWhileItRuns() throws Exception {
        int id = paused();
        int tick = advance(id, 40).getInt("tick");
        String path = SIMULATIONS + id + "/machine";
        String file = api.get(path).body();
        String edited = file.replaceFirst("\"components\": \\{", "\"components\": { \"spare\": {\"type\": \"tank\"},");
        Answer answer = api.send("PUT", path, edited, "Content-Type", "application/json");
        assertEquals(200, answer.status(), answer.body());
        assertEquals(tick + 1, answer.json().getInt("tick"));
        assertEquals("[\"spare\"]", answer.json().getJsonArray("fresh").toString());
        advance(id, 1);
        assertTrue(signals(id).contains("spare.level"));
        assertTrue(api.get(path).body().contains("spare"));
        Answer wrong = api.send(
                "PUT",
                path,
                file.replace("\"type\": \"tank\"", "\"type\": \"tonk\""),
                "Content-Type",
                "application/json");
        assertEquals(422, wrong.status());
    }
}
