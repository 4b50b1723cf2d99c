package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cycle of wires over HTTP: stored, listed as a problem, refused at the start, solved once the machine says how. */
final class HttpLoopsTest {

    private static final String API = "/api/v1/";

    @TempDir
    Path temporary;

    @Test
    void aLoopIsSolvedOnceTheMachineSaysHow() throws Exception {
        try (HttpPlatform host = HttpPlatform.start(temporary)) {
            Api api = host.api();
            int machine = api.created(
                            API + "projects/1/machine-models/import",
                            """
                            {
                              "twinbench": 1,
                              "name": "Loop",
                              "components": {
                                "a": { "type": "gain", "parameters": { "factor": -3, "bias": 8 } },
                                "b": { "type": "gain" }
                              },
                              "connections": { "a.input": "b.output", "b.input": "a.output" }
                            }
                            """)
                    .getInt("id");
            String start = "{\"machine_model_id\": " + machine + "}";
            JsonObject problem = problems(api, machine).get(0);
            assertTrue(problem.toString().contains("a.output → b.input → b.output → a.input → a.output"));
            assertEquals(422, api.post(API + "simulations/start", start).status());

            Answer patched = api.send(
                    "PATCH",
                    API + "machine-models/" + machine,
                    "{\"loops\": {\"a.output\": \"newton\"}}",
                    "Content-Type",
                    "application/merge-patch+json");
            assertEquals(200, patched.status(), patched.body());
            assertEquals(List.of(), problems(api, machine));
            int id = api.post(API + "simulations/start", start).json().getInt("id");
            JsonObject loop = api.get(API + "simulations/" + id + "/status")
                    .json()
                    .getJsonArray("loops")
                    .getJsonObject(0);
            assertEquals("a.output", loop.getString("port"));
            assertEquals("newton", loop.getString("method"));
            assertTrue(loop.getBoolean("converged"));
            assertEquals(
                    2,
                    api.get(API + "simulations/" + id + "/signals?path=b.output")
                            .json()
                            .getJsonObject("signals")
                            .getJsonObject("b.output")
                            .getJsonNumber("value")
                            .doubleValue());
        }
    }

    private static List<JsonObject> problems(Api api, int machine) throws Exception {
        return api.get(API + "machine-models/" + machine + "/problems").items();
    }
}
