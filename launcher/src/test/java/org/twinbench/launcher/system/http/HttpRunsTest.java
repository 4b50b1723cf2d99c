package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.launcher.system.Console;

/** Runs over HTTP: recorded, read as trends and CSV, replayed, pinned, deleted. */
final class HttpRunsTest {

    private static final String RUNS = "/api/v1/runs";

    @TempDir
    static Path temporary;

    private static HttpPlatform host;
    private static Api api;
    private static int machine;
    private static int run;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.start(temporary);
        api = host.api();
        machine = api.created("/api/v1/projects/1/machine-models/import", HttpApiTest.heatedTank())
                .getInt("id");
        run = ended("\"duration\": 10");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static int started(String settings) throws Exception {
        return api.created(
                        "/api/v1/simulations/start",
                        "{\"machine_model_id\": " + machine + ", \"speed\": \"max\", " + settings + "}")
                .getInt("id");
    }

    private static int ended(String settings) throws Exception {
        int id = started(settings);
        awaitEnd(id);
        return id;
    }

    private static void awaitEnd(int id) throws Exception {
        for (int attempt = 0; !read(id).getString("state").equals("stopped"); attempt++) {
            assertTrue(attempt < 400, "run " + id + " does not end");
            Thread.sleep(25);
        }
    }

    private static JsonObject read(int id) throws Exception {
        return api.get(RUNS + "/" + id).json();
    }

    private static JsonObject trend(String query) throws Exception {
        Answer answer = api.get(RUNS + "/" + run + "/signals/" + query);
        assertEquals(200, answer.status(), answer.body());
        return answer.json();
    }

    @Test
    void theRecordSaysWhatRanAndHow() throws Exception {
        JsonObject record = read(run);
        JsonObject setup = record.getJsonObject("setup");
        assertEquals(machine, setup.getInt("machine_model_id"));
        assertEquals("Heated tank", setup.getString("machine"));
        assertEquals(10, setup.getInt("duration"));
        assertEquals(1_000, record.getJsonObject("progress").getInt("tick"));
        JsonObject tank = setup.getJsonArray("bundles").getValuesAs(JsonObject.class).stream()
                .filter(bundle -> bundle.getString("name").equals("org.twinbench.components.tank"))
                .findFirst()
                .orElseThrow();
        assertEquals(64, tank.getString("sha256").length());
        assertTrue(record.getJsonObject("samples").getInt("bytes") > 0);
        assertTrue(api.get(RUNS + "/" + run + "/machine")
                .body()
                .contains("\"inletValve.opening\": \"levelControl.output\""));
    }

    @Test
    void signalsAreListedWithUnitAndForm() throws Exception {
        List<JsonObject> signals = api.get(RUNS + "/" + run + "/signals")
                .json()
                .getJsonArray("signals")
                .getValuesAs(JsonObject.class);
        JsonObject level = signals.stream()
                .filter(signal -> signal.getString("path").equals("tank.level"))
                .findFirst()
                .orElseThrow();
        assertEquals("m", level.getString("unit"));
        assertEquals("real", level.getString("form"));
        assertEquals(10, level.getInt("last"));
    }

    @Test
    void whatComesWithAnEditIsRecordedFromItsTickOnAndReplayed() throws Exception {
        int edited = api.created("/api/v1/simulations/start", "{\"machine_model_id\": " + machine + "}")
                .getInt("id");
        String simulation = "/api/v1/simulations/" + edited;
        Answer answer = api.send(
                "PATCH",
                simulation + "/machine",
                "{\"components\": {\"spare\": {\"type\": \"valve\"}}}",
                "Content-Type",
                "application/json");
        assertEquals(200, answer.status(), answer.body());
        int tick = answer.json().getInt("tick");
        for (int i = 0; api.get(simulation + "/status").json().getInt("tick") < tick + 30; i++) {
            assertTrue(i < 400, "it does not tick");
            Thread.sleep(25);
        }
        api.post("/api/v1/simulations/stop", "{\"simulation_id\": " + edited + "}");
        awaitEnd(edited);
        String recorded = spare(edited);
        assertTrue(recorded.startsWith("time [s],spare.flow [m3/s],"), recorded);
        assertEquals(tick * 0.01, Double.parseDouble(recorded.split("\n")[1].split(",")[0]), 1e-9, recorded);
        int again = api.created(RUNS + "/" + edited + "/replay", "").getInt("id");
        awaitEnd(again);
        assertEquals(recorded, spare(again));
    }

    private static String spare(int id) throws Exception {
        return api.get(RUNS + "/" + id + "/export.csv?signals=spare.*").body();
    }

    @Test
    void aTrendOfManySamplesIsThinnedToLeastAndGreatest() throws Exception {
        JsonObject trend = trend("tank.level?points=20");
        JsonArray time = trend.getJsonArray("time");
        assertTrue(time.size() <= 20 && time.size() >= 5, time.toString());
        assertFalse(trend.getBoolean("raw"));
        for (int i = 0; i < time.size(); i++) {
            double min = trend.getJsonArray("min").getJsonNumber(i).doubleValue();
            double max = trend.getJsonArray("max").getJsonNumber(i).doubleValue();
            assertTrue(min <= max);
        }
        assertEquals("m", trend.getString("unit"));
    }

    @Test
    void aTrendOfFewSamplesIsEachOfThem() throws Exception {
        JsonObject trend = trend("tank.level?from=1&to=1.05&points=500");
        assertTrue(trend.getBoolean("raw"));
        assertEquals("[1,1.01,1.02,1.03,1.04,1.05]", trend.getJsonArray("time").toString());
        assertEquals(trend.getJsonArray("min"), trend.getJsonArray("last"));
    }

    @ParameterizedTest
    @CsvSource({
        "tank.level?points=0,points is \"0\"; allowed: 1 to 10000.",
        "tank.level?points=many,points is",
        "tank.level?from=-1,from is \"-1\"; allowed: 0 s or more.",
        "tank.level?from=1%20kg,from:",
        "tank.level?from=5&to=4,to is \"4\"; allowed: a time at or after from",
        "tank.level?until=4,There is no query parameter \"until\""
    })
    void mistakesInTheQueryAreNamed(String query, String detail) throws Exception {
        Answer refused = api.get(RUNS + "/" + run + "/signals/" + query);
        assertEquals(400, refused.status());
        assertTrue(refused.json().getString("detail").contains(detail), refused.body());
    }

    @Test
    void aSignalThatIsNotThereIsSuggestedOrItsSourceIs() throws Exception {
        Answer misspelt = api.get(RUNS + "/" + run + "/signals/tank.levle");
        assertEquals(404, misspelt.status());
        assertTrue(misspelt.json().getString("detail").contains("Did you mean \"tank.level\"?"), misspelt.body());
        Answer connected = api.get(RUNS + "/" + run + "/signals/tank.heat");
        assertEquals(404, connected.status());
        assertTrue(connected.json().getString("detail").contains("ask for heater.heat"), connected.body());
    }

    @Test
    void theExportIsTheCsvOfAHeadlessRun() throws Exception {
        Files.createDirectories(temporary.resolve("headless"));
        Console console = new Console(temporary.resolve("headless"));
        console.takeExample("heated-tank.json");
        String signals = "tank.level,tank.temperature,heater.heat,levelSensor.value";
        Console.Answer headless = console.type(
                "run",
                "heated-tank.json",
                "--for",
                "10s",
                "--record",
                signals,
                "--every",
                "100ms",
                "--csv",
                "rows.csv");
        assertEquals(0, headless.exitCode(), headless.err());

        String exported = api.get(RUNS + "/" + run + "/export.csv?signals=" + signals + "&every=0.1")
                .body();
        String rows = Files.readString(temporary.resolve("headless/rows.csv"));
        assertEquals(rows, exported.replaceAll(" \\[[^]]*]", ""));
    }

    @Test
    void theExportTakesSomeRows() throws Exception {
        Answer csv = api.get(RUNS + "/" + run + "/export.csv?signals=tank.l*,heater.heat&from=1&to=2&every=0.5");
        assertEquals(200, csv.status(), csv.body());
        List<String> lines = csv.body().lines().toList();
        assertEquals("time [s],heater.heat [W],tank.level [m]", lines.get(0));
        assertEquals(
                "1 1.5 2",
                lines.stream().skip(1).map(line -> line.split(",")[0]).collect(Collectors.joining(" ")));
        assertEquals(
                "text/csv; charset=utf-8",
                csv.header("Content-Type").toLowerCase(Locale.ROOT).replace(";c", "; c"));
    }

    @Test
    void whoLeavesInTheMiddleOfAnExportIsNoError() throws Exception {
        String export = RUNS + "/" + ended("\"duration\": \"10 min\"") + "/export.csv";
        double before = exports();
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            client.getOutputStream().write(Api.ascii("GET " + export + " HTTP/1.1", "Host: 127.0.0.1"));
            assertEquals("HTTP/1.1 200 OK", Api.firstLine(client.getInputStream()));
        }
        for (int attempt = 0; exports() == before; attempt++) {
            assertTrue(attempt < 400, "the export does not end");
            Thread.sleep(25);
        }
        assertEquals(List.of(), api.get("/api/v1/log-lines?level=error").items());
    }

    /** Returns how many exports have ended. */
    private static double exports() throws Exception {
        return api.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count") && line.contains("/export.csv"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"signals=nothing.*", "signals=tank.heat"})
    void anExportOfNothingIsRefused(String query) throws Exception {
        assertEquals(404, api.get(RUNS + "/" + run + "/export.csv?" + query).status());
    }

    @Test
    void aReplayIsTheSameRunAndNamesIt() throws Exception {
        int id = started("\"duration\": 3600");
        assertEquals(
                200,
                api.post("/api/v1/simulations/" + id + "/parameters", "{\"heater.ratedPower\": \"2 kW\"}")
                        .status());
        api.post("/api/v1/simulations/stop", "{\"simulation_id\": " + id + "}");
        int again = api.created(RUNS + "/" + id + "/replay", "{}").getInt("id");
        awaitEnd(again);

        assertEquals(id, read(again).getJsonObject("setup").getInt("replays"));
        assertEquals(
                api.get(RUNS + "/" + id + "/journal").body(),
                api.get(RUNS + "/" + again + "/journal").body());
        assertEquals(csv(id), csv(again));
    }

    private static String csv(int id) throws Exception {
        return api.get(RUNS + "/" + id + "/export.csv?every=1").body();
    }

    @Test
    void theNewestComeFirstWhereTheyAreAskedFor() throws Exception {
        int newest = ended("\"duration\": 0.1");
        Answer first = api.get(RUNS + "?order=newest&limit=1");
        assertEquals(newest, first.items().get(0).getInt("id"));
        Answer next =
                api.get(RUNS + "?order=newest&limit=1&cursor=" + first.json().getString("next"));
        assertTrue(next.items().get(0).getInt("id") < newest);
        assertEquals(400, api.get(RUNS + "?order=size").status());
        assertEquals(400, api.get(RUNS + "?state=gone").status());
        assertTrue(api.get(RUNS + "?state=stopped&machine_model_id=" + machine)
                        .items()
                        .size()
                >= 2);
        assertEquals(0, api.get(RUNS + "?machine_model_id=999999").items().size());
    }

    @Test
    void aRunIsPinnedNotedAndDeletedOnceItHasStopped() throws Exception {
        int id = started("\"duration\": 360000");
        Answer patched = api.send(
                "PATCH",
                RUNS + "/" + id,
                "{\"pinned\": true, \"note\": \"as on the plant\"}",
                "Content-Type",
                "application/json");
        assertEquals(200, patched.status(), patched.body());
        assertEquals(1, api.get(RUNS + "?pinned=true").items().size());
        assertEquals(409, api.send("DELETE", RUNS + "/" + id, "").status());
        api.post("/api/v1/simulations/stop", "{\"simulation_id\": " + id + "}");
        assertEquals("as on the plant", read(id).getString("note"));
        assertEquals(204, api.send("DELETE", RUNS + "/" + id, "").status());
        assertEquals(404, api.get(RUNS + "/" + id).status());
    }

    @Test
    void aSelectionIsRecordedAndShown() throws Exception {
        int id = ended(
                "\"duration\": 2, \"record\": {\"signals\": \"tank.*\", \"every\": \"100 ms\"}, \"keep\": \"1 h\"");
        JsonObject setup = read(id).getJsonObject("setup");
        assertEquals("tank.*", setup.getJsonObject("recorded").getString("signals"));
        assertEquals(3_600, setup.getInt("keep"));
        assertEquals(22, api.get(RUNS + "/" + id + "/export.csv").body().lines().count());
        Answer refused = api.post(
                "/api/v1/simulations/start",
                "{\"machine_model_id\": " + machine + ", \"record\": {\"signals\": \"tank.levle\"}}");
        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("tank.level"), refused.body());
    }

    @Test
    void aSignalWithADeadBandIsReadAsHoldingItsValue() throws Exception {
        int id = ended("\"duration\": 10, \"record\": {\"signals\": \"tank.*\","
                + " \"dead_band\": {\"tank.*\": 0, \"tank.level\": \"1 cm\", \"tank.temperature\": \"1000 K\"}}");
        JsonObject band =
                read(id).getJsonObject("setup").getJsonObject("recorded").getJsonObject("dead_band");
        assertEquals("1 cm", band.getString("tank.level"));
        assertEquals(10, read(id).getJsonObject("samples").getInt("until"));
        JsonObject level =
                api
                        .get(RUNS + "/" + id + "/signals")
                        .json()
                        .getJsonArray("signals")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .filter(signal -> signal.getString("path").equals("tank.level"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("1 cm", level.getString("dead_band"));
        assertEquals(10, level.getInt("last"));

        List<String> exact = rows(run, "tank.level");
        List<String> held = rows(id, "tank.level,tank.temperature");
        assertEquals(1_002, held.size());
        for (int row = 1; row < held.size(); row++) {
            String[] values = held.get(row).split(",");
            assertEquals(exact.get(row).split(",")[0], values[0]);
            assertEquals(Double.parseDouble(exact.get(row).split(",")[1]), Double.parseDouble(values[1]), 0.01);
            assertEquals(held.get(1).split(",")[2].length() > 0, values[2].length() > 0);
        }

        JsonObject trend = api.get(RUNS + "/" + id + "/signals/tank.temperature?from=1&to=2")
                .json();
        assertTrue(trend.getBoolean("held"));
        assertEquals("[1,2]", trend.getJsonArray("time").toString());
        assertEquals(
                Double.parseDouble(held.get(1).split(",")[2]),
                trend.getJsonArray("last").getJsonNumber(1).doubleValue());
        assertEquals(
                List.of(
                        "time [s],tank.level [m]",
                        held.get(151).substring(0, held.get(151).lastIndexOf(','))),
                api.get(RUNS + "/" + id + "/export.csv?signals=tank.level&from=1.5&to=1.5")
                        .body()
                        .lines()
                        .toList());
    }

    private static List<String> rows(int id, String signals) throws Exception {
        return api.get(RUNS + "/" + id + "/export.csv?signals=" + signals)
                .body()
                .lines()
                .toList();
    }

    @Test
    void aDeadBandThatIsNoneIsRefusedWithWhatIsAllowed() throws Exception {
        Answer refused = api.post(
                "/api/v1/simulations/start",
                "{\"machine_model_id\": " + machine + ", \"record\": {\"dead_band\": {\"tank.level\": \"1 K\"}}}");
        assertEquals(422, refused.status());
        JsonObject mistake = refused.json().getJsonArray("mistakes").getJsonObject(0);
        assertEquals("/record/dead_band/tank.level", mistake.getString("path"));
        assertEquals("1 K", mistake.getString("value"));
        assertEquals("0 m or more", mistake.getString("range"));
    }
}
