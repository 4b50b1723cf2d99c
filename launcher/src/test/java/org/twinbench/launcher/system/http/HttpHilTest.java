package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines that are coupled to controllers, over HTTP. */
final class HttpHilTest {

    private static final String API = "/api/v1/";

    @TempDir
    static Path temporary;

    private static HttpPlatform host;
    private static Api api;
    private static int machine;
    private static int link;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.start(temporary);
        api = host.api();
        machine = api.created(API + "projects/1/machine-models/import", HttpApiTest.heatedTank())
                .getInt("id");
        link = api.created(
                        API + "links",
                        "{\"machine_model_id\": " + machine
                                + ", \"name\": \"other\", \"protocol\": \"smoke\", \"endpoint\": \"smoke://127.0.0.1:1\"}")
                .getInt("id");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static Answer started(String more) throws Exception {
        return api.post(API + "simulations/start", "{\"machine_model_id\": " + machine + more + "}");
    }

    private static List<JsonObject> mistakes(Answer refused) {
        assertEquals(422, refused.status(), refused.body());
        return refused.json().getJsonArray("mistakes").getValuesAs(JsonObject.class);
    }

    @Test
    void whatIsWrongWithLinksAndBindingsRefusesAStartInHilAndIsANoteElse() throws Exception {
        assertTrue(mistakes(started(", \"simulation_mode\": \"hil\"")).stream()
                .anyMatch(mistake -> mistake.getString("path").equals("/links/other/protocol")));
        assertTrue(api.get(API + "machine-models/" + machine + "/problems").items().stream()
                .allMatch(problem -> problem.getString("severity").equals("note")));
        int alone = started(", \"speed\": 1").json().getInt("id");
        assertEquals(List.of(), api.get(API + "simulations/" + alone + "/links").items());
        assertEquals(
                List.of(), api.get(API + "simulations/" + alone + "/bindings").items());
        assertEquals(
                0,
                api.get(API + "simulations/" + alone + "/status")
                        .json()
                        .getJsonArray("links")
                        .size());
    }

    @Test
    void onlyACoupledMachineIsArmed() throws Exception {
        assertEquals("/arm", mistakes(started(", \"arm\": true")).get(0).getString("path"));
    }

    @Test
    void aLinkOfAProtocolThatIsNotInstalledCannotBeTried() throws Exception {
        assertEquals(
                "/protocol",
                mistakes(api.post(API + "links/" + link + "/test", "{}")).get(0).getString("path"));
        assertEquals(422, api.get(API + "links/" + link + "/browse").status());
        assertEquals(400, api.get(API + "links/" + link + "/browse?limit=0").status());
        assertEquals(List.of(), api.get(API + "links/" + link + "/certificates").items());
    }

    @Test
    void aSecretIsKeptNowhereHoweverALinkComes() throws Exception {
        String where = "\"protocol\": \"opcua\", \"endpoint\": \"opc.tcp://127.0.0.1:4840\"";
        String link = "{" + where + ", \"password\": \"hunter2\"}";
        String entry = "{\"machine_model_id\": " + machine + ", \"name\": \"safe\", " + where
                + ", \"settings\": {\"password\": \"hunter2\"}}";
        Map<String, Answer> refused = Map.of(
                "/settings/password",
                api.post(API + "links", entry),
                "/edits/0/to/password",
                api.post(
                        API + "machine-models/" + machine + "/changes",
                        "{\"edits\": [{\"set_link\": \"plc\", \"to\": " + link + "}]}"),
                "/links/plc/password",
                api.post(
                        API + "projects/1/machine-models/import",
                        "{\"twinbench\": 1, \"name\": \"Secret\", \"components\": {}, \"links\": {\"plc\": " + link
                                + "}}"));
        refused.forEach((path, answer) -> {
            assertEquals(
                    List.of(path),
                    mistakes(answer).stream()
                            .map(mistake -> mistake.getString("path"))
                            .toList());
            assertTrue(answer.body().contains("${NAME}"), answer.body());
            assertFalse(answer.body().contains("hunter2"), answer.body());
        });
        api.created(API + "links", entry.replace("hunter2", "${PLC_PASSWORD}"));
    }

    @Test
    void protocolsAreListed() throws Exception {
        assertEquals(200, api.get(API + "protocols").status());
        assertEquals(404, api.get(API + "protocols/smoke").status());
        assertEquals(
                404,
                api.post(API + "protocols/smoke/certificates/00/trust", "{}").status());
    }
}
