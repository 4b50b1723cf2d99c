package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tag lists over HTTP: all or nothing, and back again. */
final class HttpTagListTest {

    private static final String API = "/api/v1/";
    private static final String HEADER =
            "port,link,address,raw_low,raw_high,value_low,value_high,when_bad,safe,update\r\n";
    private static final String VALVE = "inletValve.opening,plc,ns=4;s=GVL.Y1,0,27648,0 %,100 %,hold,,\r\n";
    private static final String LEVEL = "tank.level,plc,\"ns=4;s=\"\"GVL\"\".B1\",,,,,,0 m,\r\n";

    @TempDir
    static Path temporary;

    private static HttpPlatform host;
    private static Api api;
    private static String tags;
    private static String machine;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.start(temporary);
        api = host.api();
        int id = api.created(API + "projects/1/machine-models/import", HttpApiTest.heatedTank())
                .getInt("id");
        machine = API + "machine-models/" + id;
        tags = machine + "/tags.csv";
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static Answer send(String method, String table) throws Exception {
        return api.send(method, tags, table, "Content-Type", "text/csv");
    }

    private static String exported() throws Exception {
        return api.get(tags).body();
    }

    @Test
    void aListIsImportedAsOneChangeAndUndoneByItsInverse() throws Exception {
        assertEquals(200, send("PUT", HEADER).status());
        assertEquals(HEADER, exported());
        int revision = api.get(machine).json().getInt("revision");
        Answer put = send("PUT", HEADER + LEVEL + VALVE);
        assertEquals(200, put.status(), put.body());
        assertEquals(revision + 1, put.json().getInt("revision"));
        assertEquals(HEADER + VALVE + LEVEL, exported());
        assertTrue(api.get(tags).header("Content-Disposition").endsWith("-tags.csv\""));

        Answer added = send("POST", "address,port,link\nholding:1,heater.heat,plc\n");
        assertEquals(200, added.status(), added.body());
        assertEquals(HEADER + "heater.heat,plc,holding:1,,,,,,,\r\n" + VALVE + LEVEL, exported());
        Answer one = send("PUT", HEADER + LEVEL);
        assertEquals(HEADER + LEVEL, exported());
        Answer undone =
                api.post(machine + "/changes", "{\"edits\": " + one.json().getJsonArray("inverse") + "}");
        assertEquals(200, undone.status(), undone.body());
        assertEquals(HEADER + "heater.heat,plc,holding:1,,,,,,,\r\n" + VALVE + LEVEL, exported());
    }

    @Test
    void nothingIsImportedOfAListWithMistakesAndEachHasItsLineAndColumn() throws Exception {
        assertEquals(200, send("PUT", HEADER + VALVE).status());
        Answer refused = send(
                "PUT", HEADER + LEVEL + "inletValve.opening,nobody,t,,,,,,,\r\n" + "heater.heat,plc,u,,,,,,5 kg,\r\n");
        assertEquals(422, refused.status(), refused.body());
        List<JsonObject> mistakes = refused.json().getJsonArray("mistakes").getValuesAs(JsonObject.class);
        assertEquals("/3/link", mistakes.get(0).getString("path"));
        assertTrue(
                mistakes.get(0).getString("message").startsWith("Line 3, column 2 (link): There is no link"),
                refused.body());
        assertEquals(HEADER + VALVE, exported());
        Answer lost = send("POST", HEADER + "nobody.level,plc,u,,,,,,,\r\n");
        assertEquals(
                "/2/port", lost.json().getJsonArray("mistakes").getJsonObject(0).getString("path"), lost.body());
        assertEquals(HEADER + VALVE, exported());
    }

    @Test
    void aListIsReadAsEditsWhichChangesTakes() throws Exception {
        assertEquals(200, send("PUT", HEADER).status());
        int revision = api.get(machine).json().getInt("revision");
        Answer read = api.send("POST", tags + "/edits", HEADER + VALVE + LEVEL, "Content-Type", "text/csv");
        assertEquals(200, read.status(), read.body());
        assertEquals(revision, api.get(machine).json().getInt("revision"));
        assertEquals(HEADER, exported());
        assertEquals(200, api.post(machine + "/changes", read.body()).status());
        assertEquals(HEADER + VALVE + LEVEL, exported());

        Answer refused = api.send("POST", tags + "/edits", HEADER + ",plc,t,,,,,,,\r\n", "Content-Type", "text/csv");
        assertEquals(422, refused.status(), refused.body());
        assertEquals(
                "/2/port",
                refused.json().getJsonArray("mistakes").getJsonObject(0).getString("path"));
    }

    @Test
    void aListForAnOlderRevisionIsRefused() throws Exception {
        Answer stale = api.send("PUT", tags, HEADER, "Content-Type", "text/csv", "If-Match", "\"1\"");
        assertEquals(412, stale.status(), stale.body());
    }

    @Test
    void aTextThatIsNoListIsRefused() throws Exception {
        assertEquals(422, send("PUT", "port;link;address\r\n").status());
        assertEquals(
                415, api.send("PUT", tags, HEADER, "Content-Type", "text/plain").status());
        assertEquals(404, api.get(API + "machine-models/999/tags.csv").status());
    }
}
