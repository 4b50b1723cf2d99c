package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many edits as one, undone, and made by two people. */
final class HttpChangesTest {

    private static final String MACHINES = "/api/v1/machine-models/";
    private static final int ROUNDS = 15;

    @TempDir
    static Path temporary;

    private static HttpPlatform host;
    private static Api api;

    private int machine;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.start(temporary);
        api = host.api();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @BeforeEach
    void importMachine() throws Exception {
        int project = api.created("/api/v1/projects", "{\"name\": \"" + System.nanoTime() + "\"}")
                .getInt("id");
        machine = api.created("/api/v1/projects/" + project + "/machine-models/import", HttpApiTest.heatedTank())
                .getInt("id");
    }

    @Test
    void inverseUndoesAndItsInverseRedoes() throws Exception {
        String before = file();
        Answer changed = change(
                "{\"rename_component\": \"tank\", \"to\": \"line1/tank\"}",
                "{\"remove_component\": \"levelControl\"}",
                "{\"set_link\": \"plc\", \"to\": {\"protocol\": \"opcua\", \"endpoint\": \"opc.tcp://127.0.0.1:4840\"}}",
                "{\"set_binding\": \"heater.duty\", \"to\": {\"link\": \"plc\", \"address\": \"ns=1;s=D\"}}",
                "{\"set_machine\": {\"description\": \"changed\"}}");
        assertEquals(200, changed.status(), changed.body());
        assertEquals("\"2\"", changed.header("ETag"));
        assertEquals(2, changed.json().getInt("revision"));
        String after = file();
        assertTrue(after.contains("line1/tank.inflow"));

        Answer undone = send(changed.json());
        assertEquals(before, file());
        send(undone.json());
        assertEquals(after, file());
    }

    @Test
    void everyMistakePointsIntoTheList() throws Exception {
        String before = file();
        Answer refused = change(
                "{\"set_component\": \"tank\", \"to\": {\"type\": \"tank\", \"parameters\": {\"aera\": 2}}}",
                "{\"rename_component\": \"heater\", \"to\": \"tank\"}",
                "{\"set_conection\": \"tank.inflow\", \"to\": \"heater.heat\"}");
        assertEquals(422, refused.status());
        assertEquals("/edits/2/set_conection", path(refused));
        assertEquals("set_connection", mistake(refused).getString("suggestion"));

        Answer unfit =
                change("{\"set_component\": \"tank\", \"to\": {\"type\": \"tank\", \"parameters\": {\"aera\": 2}}}");
        assertEquals("/edits/0/to/parameters/aera", path(unfit));
        assertEquals(before, file());
    }

    @Test
    void unitsThatDoNotFitAreNamedBothWithTheWayOut() throws Exception {
        Answer refused = change("{\"set_connection\": \"tank.inflow\", \"to\": \"heater.heat\"}");
        assertEquals(422, refused.status());
        String message = mistake(refused).getString("message");
        assertTrue(message.contains("W") && message.contains("m³/s") && message.contains("Gain"), message);
    }

    @Test
    void loopOfWiresIsKeptListedAndRefusesTheStart() throws Exception {
        Answer kept = change(
                "{\"set_component\": \"a\", \"to\": {\"type\": \"gain\"}}",
                "{\"set_component\": \"b\", \"to\": {\"type\": \"gain\"}}",
                "{\"set_connection\": \"a.input\", \"to\": \"b.output\"}",
                "{\"set_connection\": \"b.input\", \"to\": \"a.output\"}");
        assertEquals(200, kept.status(), kept.body());
        String problems = api.get(MACHINES + machine + "/problems").body();
        assertTrue(problems.contains("a.output") && problems.contains("b.output"), problems);
        Answer refused = api.post("/api/v1/simulations/start", "{\"machine_model_id\": " + machine + "}");
        assertEquals(422, refused.status());
    }

    @Test
    void whoEditsWhatSomebodyElseHasChangedReadsItAgain() throws Exception {
        change("{\"set_machine\": {\"description\": \"mine\"}}");
        Answer late = api.send(
                "POST",
                MACHINES + machine + "/changes",
                "{\"edits\": [{\"set_machine\": {\"description\": \"theirs\"}}]}",
                "Content-Type",
                "application/json",
                "If-Match",
                "\"1\"");
        assertEquals(412, late.status());
        assertTrue(late.json().getString("detail").contains("\"2\""));
        assertTrue(file().contains("mine"));
    }

    @Test
    void twoPeopleWhoEditAtOnceLoseNothing() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Future<Integer>> written = List.of(people.submit(editor("left")), people.submit(editor("right")));
        for (Future<Integer> editor : written) {
            assertEquals(ROUNDS, editor.get());
        }
        people.shutdown();
        String description = api.get(MACHINES + machine).json().getString("description");
        for (String word : List.of("left", "right")) {
            assertEquals(ROUNDS, description.split(word, -1).length - 1, description);
        }
    }

    /** Adds a word to the description, again and again, each time to what it read there. */
    private Callable<Integer> editor(String word) {
        return () -> {
            int written = 0;
            while (written < ROUNDS) {
                Answer read = api.get(MACHINES + machine);
                String description = read.json().getString("description", "") + " " + word;
                Answer patched = api.send(
                        "PATCH",
                        MACHINES + machine,
                        Json.createObjectBuilder()
                                .add("description", description)
                                .build()
                                .toString(),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        read.header("ETag"));
                assertTrue(patched.status() == 200 || patched.status() == 412, patched.body());
                written += patched.status() == 200 ? 1 : 0;
            }
            return written;
        };
    }

    private Answer change(String... edits) throws Exception {
        return api.post(MACHINES + machine + "/changes", "{\"edits\": [" + String.join(",", edits) + "]}");
    }

    private Answer send(JsonObject changed) throws Exception {
        Answer answer =
                api.post(MACHINES + machine + "/changes", "{\"edits\": " + changed.getJsonArray("inverse") + "}");
        assertEquals(200, answer.status(), answer.body());
        return answer;
    }

    private String file() throws Exception {
        return api.get(MACHINES + machine + "/export").body();
    }

    private static JsonObject mistake(Answer refused) {
        return refused.json().getJsonArray("mistakes").getJsonObject(0);
    }

    private static String path(Answer refused) {
        return mistake(refused).getString("path");
    }
}
