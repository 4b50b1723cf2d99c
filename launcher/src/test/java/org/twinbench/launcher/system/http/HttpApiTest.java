package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.launcher.BuiltDistribution;

/** What a client meets, on a host as people start it. */
public final class HttpApiTest {

    private static final String API = "/api/v1/";
    private static final String PROBLEM = "application/problem+json";

    @TempDir
    static Path temporary;

    private static HttpPlatform host;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.start(temporary);
        api = host.api();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void newHostHasAProject() throws Exception {
        assertEquals(1, api.get(API + "projects/1").json().getInt("id"));
    }

    @Test
    void whatIsCreatedStandsWhereLocationSays() throws Exception {
        Answer created = api.post(API + "projects", "{\"name\": \"located\"}");
        assertEquals(201, created.status());
        String location = created.header("Location");
        assertEquals(
                "http://127.0.0.1:" + api.port() + API + "projects/"
                        + created.json().getInt("id"),
                location);
        assertEquals("\"1\"", created.header("ETag"));
        assertEquals(
                created.json(),
                api.get(location.substring(location.indexOf(API))).json());
    }

    @Test
    void whatWasReadCanBeEditedAndSentBackOnce() throws Exception {
        int id = api.created(API + "projects", "{\"name\": \"edited\"}").getInt("id");
        String read = api.get(API + "projects/" + id).body();
        String edited = read.replace("edited", "edited twice");
        assertEquals(200, put(API + "projects/" + id, edited).status());
        assertEquals(
                412, put(API + "projects/" + id, read.replace("edited", "lost")).status());
        assertEquals("edited twice", api.get(API + "projects/" + id).json().getString("name"));
    }

    @Test
    void patchRemovesWhatIsNull() throws Exception {
        int id = api.created(API + "projects", "{\"name\": \"patched\", \"description\": \"x\"}")
                .getInt("id");
        Answer patched = api.send(
                "PATCH",
                API + "projects/" + id,
                "{\"description\": null}",
                "Content-Type",
                "application/merge-patch+json");
        assertEquals(200, patched.status());
        assertFalse(patched.json().containsKey("description"));
        assertEquals("\"2\"", patched.header("ETag"));
    }

    @Test
    void staleWriteIsRefused() throws Exception {
        int id = api.created(API + "projects", "{\"name\": \"stale\"}").getInt("id");
        Answer refused = api.send(
                "PATCH",
                API + "projects/" + id,
                "{\"name\": \"lost\"}",
                "Content-Type",
                "application/json",
                "If-Match",
                "\"7\"");
        assertEquals(412, refused.status());
        assertEquals(PROBLEM, refused.header("Content-Type"));
    }

    @Test
    void deletedIsGoneWithAllThatBelongsToIt() throws Exception {
        int project = api.created(API + "projects", "{\"name\": \"deleted\"}").getInt("id");
        int machine = imported(project);
        assertEquals(204, api.send("DELETE", API + "projects/" + project, "").status());
        assertEquals(404, api.get(API + "projects/" + project).status());
        assertEquals(404, api.get(API + "machine-models/" + machine).status());
        assertEquals(
                List.of(),
                api.get(API + "components?machine_model_id=" + machine).items());
    }

    @Test
    void listsGoOnWhereTheyEnded() throws Exception {
        int machine =
                imported(api.created(API + "projects", "{\"name\": \"listed\"}").getInt("id"));
        String path = API + "components?limit=4&machine_model_id=" + machine;
        JsonObject first = api.get(path).json();
        JsonObject second = api.get(path + "&cursor=" + first.getString("next")).json();
        assertEquals(4, first.getJsonArray("items").size());
        assertEquals(2, second.getJsonArray("items").size());
        assertFalse(second.containsKey("next"));
    }

    @Test
    void exportOfAnImportIsTheFile() throws Exception {
        int machine = imported(
                api.created(API + "projects", "{\"name\": \"exported\"}").getInt("id"));
        assertEquals(
                heatedTank(),
                api.get(API + "machine-models/" + machine + "/export").body());
        assertTrue(problems(machine).stream()
                .allMatch(problem -> problem.getString("severity").equals("note")));
    }

    @Test
    void whatIsMissingIsListedAndRefusesTheStart() throws Exception {
        int machine = api.created(API + "machine-models", "{\"project_id\": 1, \"name\": \"incomplete\"}")
                .getInt("id");
        api.created(
                API + "components", "{\"machine_model_id\": " + machine + ", \"name\": \"x\", \"type\": \"acme.x\"}");
        assertEquals("incomplete", problems(machine).get(0).getString("severity"));
        Answer refused = api.post(API + "simulations/start", "{\"machine_model_id\": " + machine + "}");
        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("acme.x"));
    }

    @Test
    void everyMistakeIsToldWithItsPath() throws Exception {
        Answer refused = api.post(API + "components", "{\"nam\": \"x\", \"type\": 4}");
        assertEquals(422, refused.status());
        Set<String> paths = Set.copyOf(
                refused.json().getJsonArray("mistakes").getValuesAs((JsonObject mistake) -> mistake.getString("path")));
        assertEquals(Set.of("/machine_model_id", "/nam", "/name", "/type"), paths);
    }

    @Test
    void statementsOfSqlAreText() throws Exception {
        String name = "x'); DROP TABLE documents; --";
        int id = api.created(API + "projects", "{\"name\": \"" + name + "\"}").getInt("id");
        assertEquals(name, api.get(API + "projects/" + id).json().getString("name"));
        assertEquals(
                404, api.get(API + "machine-models/1%27%20OR%20%271%27=%271").status());
        assertEquals(
                List.of(),
                api.get(API + "components?name=%27%20OR%20%271%27=%271").items());
    }

    @Test
    void unknownQueryParametersAreRefusedWithTheKnownOnes() throws Exception {
        Answer refused = api.get(API + "components?machine=4");
        assertEquals(400, refused.status());
        assertTrue(refused.json().getString("detail").contains("machine_model_id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":", "{'name': 'x'}", "{\"name\": NaN}", "// x\n{}", "nonsense"})
    void textThatIsNotJsonIsRefusedWithItsPlace(String text) throws Exception {
        Answer refused = api.post(API + "projects", text);
        assertEquals(400, refused.status());
        assertEquals(PROBLEM, refused.header("Content-Type"));
        assertTrue(refused.json().getInt("line") >= 1);
    }

    @Test
    void memberThatStandsTwiceIsRefusedWithItsPath() throws Exception {
        String twice =
                heatedTank().replaceFirst("\"components\": \\{", "\"components\": { \"tank\": {\"type\": \"tank\"},");
        Answer refused = api.post(API + "projects/1/machine-models/import", twice);
        assertEquals(422, refused.status());
        JsonObject mistake = refused.json().getJsonArray("mistakes").getJsonObject(0);
        assertEquals("/components/tank", mistake.getString("path"));
    }

    @Test
    void oneThousandClientsAtOnceAreServed() throws Exception {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 1_000)
                .mapToObj(client -> api.status(API + "component-types"))
                .toList();
        for (CompletableFuture<Integer> answer : answers) {
            assertEquals(200, answer.get(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void depthsWithoutEndAreRefused() throws Exception {
        assertEquals(400, api.post(API + "projects", "[".repeat(100_000)).status());
        assertEquals(
                400,
                api.post(API + "projects/1/machine-models/import", "{\"a\":".repeat(100_000))
                        .status());
    }

    @Test
    void routesThatAreNotThereAreProblemsToo() throws Exception {
        assertProblem(404, api.get(API + "nothing"));
        assertProblem(404, api.get(API + "projects/x"));
        assertProblem(404, api.get("/nothing"));
        assertProblem(405, api.post(API + "projects/1", "{}"));
        assertProblem(406, api.send("GET", API + "projects", "", "Accept", "text/html"));
        assertProblem(415, api.send("POST", API + "projects", "<x/>", "Content-Type", "application/xml"));
    }

    @Test
    void typesTellTheirPortsParametersAndBundle() throws Exception {
        JsonObject valve = api.get(API + "component-types/valve").json();
        assertEquals("org.twinbench.components.valve", valve.getString("bundle"));
        JsonObject port = valve.getJsonArray("ports").getJsonObject(0);
        assertTrue(
                port.keySet().containsAll(Set.of("name", "direction", "kind", "unit", "start", "doc", "depends_on")));
        assertNotEquals(0, valve.getJsonArray("parameters").size());
        assertEquals("compiled", valve.getJsonObject("execution").getString("form"));
        JsonObject replay = api.get(API + "component-types/csvReplay").json().getJsonObject("execution");
        assertEquals("objects", replay.getString("form"));
        assertTrue(replay.getString("reason").contains("made by a service"), replay::toString);
        assertProblem(404, api.get(API + "component-types/acme.x"));
    }

    @Test
    void hostIsHealthy() throws Exception {
        assertEquals("up", api.get("/health").json().getString("state"));
    }

    public static String heatedTank() throws Exception {
        return Files.readString(BuiltDistribution.home().resolve("features/examples/heated-tank.json"));
    }

    private static int imported(int project) throws Exception {
        return api.created(API + "projects/" + project + "/machine-models/import", heatedTank())
                .getInt("id");
    }

    private static List<JsonObject> problems(int machine) throws Exception {
        return api.get(API + "machine-models/" + machine + "/problems").items();
    }

    private static Answer put(String path, String json) throws Exception {
        return api.send("PUT", path, json, "Content-Type", "application/json");
    }

    private static void assertProblem(int status, Answer answer) {
        assertEquals(status, answer.status());
        assertEquals(PROBLEM, answer.header("Content-Type"));
        assertEquals(status, answer.json().getInt("status"));
        assertFalse(answer.body().contains("Exception"));
    }
}
