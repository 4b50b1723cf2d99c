package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.protocols.peers.Peer;

/** Tags of a server that we did not write: read once, bound by their names, exchanged in a run that is edited meanwhile. */
final class HttpMatchesTest {

    private static final String API = "/api/v1/";
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    @RegisterExtension
    static final Peer SERVER = Peer.nodeOpcUa();

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
        machine = api.created(
                        API + "projects/1/machine-models/import",
                        """
                        {
                          "twinbench": 1,
                          "name": "Labelled",
                          "components": {
                            "one": { "type": "gain", "label": "Float" },
                            "other": { "type": "gain", "label": "Read only" },
                            "third": { "type": "gain", "label": "Nowhere" }
                          },
                          "links": {
                            "plc": { "protocol": "opcua", "endpoint": "ENDPOINT", "security_policy": "none" }
                          }
                        }
                        """
                                .replace("ENDPOINT", SERVER.endpoint()))
                .getInt("id");
        link = api.get(API + "links?machine_model_id=" + machine).items().get(0).getInt("id");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static JsonObject matches(String pattern, String ports) throws Exception {
        Answer answer = api.get(API + "links/" + link + "/matches?pattern="
                + URLEncoder.encode(pattern, StandardCharsets.UTF_8) + "&ports=" + ports);
        assertEquals(200, answer.status(), answer.body());
        return answer.json();
    }

    private static List<JsonObject> list(JsonObject of, String member) {
        return of.getJsonArray(member).getValuesAs(JsonObject.class);
    }

    private static List<JsonObject> bindings() throws Exception {
        return api.get(API + "communication-bindings?machine_model_id=" + machine)
                .items();
    }

    @Test
    void whatThePreviewShowsIsBoundAsOneChangeAndUndone() throws Exception {
        JsonObject preview = matches("*{label}", "*.output");
        assertEquals(List.of(), bindings());
        assertEquals("one.output", list(preview, "matched").get(0).getString("port"));
        assertEquals("ns=1;s=Float", list(preview, "matched").get(0).getString("address"));
        assertEquals("Scalars/Float", list(preview, "matched").get(0).getString("name"));
        assertTrue(
                list(preview, "unmatched_ports").stream()
                        .anyMatch(port -> port.getString("port").equals("other.output")
                                && port.getString("reason").contains("nobody may write")),
                preview.toString());
        assertTrue(list(preview, "unmatched_ports").stream()
                .anyMatch(port -> port.getString("port").equals("third.output")));
        Answer changed = api.send(
                "POST",
                API + "machine-models/" + machine + "/changes",
                "{\"edits\": " + preview.getJsonArray("edits") + "}",
                "Content-Type",
                "application/json",
                "If-Match",
                "\"" + preview.getInt("revision") + "\"");
        assertEquals(200, changed.status(), changed.body());
        assertEquals(1, bindings().size());
        api.post(
                API + "machine-models/" + machine + "/changes",
                "{\"edits\": " + changed.json().getJsonArray("inverse") + "}");
        assertEquals(List.of(), bindings());
    }

    @Test
    void aPatternAndPortsThatMakeNoSenseAreRefused() throws Exception {
        assertEquals(
                400, api.get(API + "links/" + link + "/matches?pattern=same").status());
        assertEquals(
                400, api.get(API + "links/" + link + "/matches?ports=nix.*").status());
        assertEquals(
                404, api.get(API + "links/" + link + "/matches?node=ns=1;s=Nix").status());
    }

    @Test
    void addressesAreReadOnceAndSayWhatTheyAre() throws Exception {
        Answer read = api.post(API + "links/" + link + "/read", "{\"addresses\": [\"ns=1;s=Int16\", \"ns=1;s=Nix\"]}");
        assertEquals(200, read.status(), read.body());
        assertEquals("int16", read.items().get(0).getString("type"));
        assertTrue(read.items().get(0).getBoolean("writable"));
        assertEquals("BadNodeIdUnknown", read.items().get(1).getString("status"));
        assertEquals(
                422,
                api.post(API + "links/" + link + "/read", "{\"addresses\": []}").status());
    }

    @Test
    void aRunCountsWhatItExchangesAndWithholdsAndIsBoundAnewWhileItRuns() throws Exception {
        int bound =
                api.created(API + "projects/1/machine-models/import", bound()).getInt("id");
        int run = api.created(
                        API + "simulations/start",
                        "{\"simulation_mode\": \"hil\", \"machine_model_id\": " + bound + "}")
                .getInt("id");
        String path = API + "simulations/" + run;
        await(() -> {
            JsonObject plc = api.get(path + "/links").items().get(0);
            JsonObject input = binding(path, "gain.input");
            JsonObject output = binding(path, "gain.output");
            return plc.getString("state").equals("connected")
                    && plc.getInt("exchanges") > 1
                    && input.getString("status").equals("Good")
                    && input.getString("code").equals("0x00000000")
                    && output.getJsonObject("writes").getInt("refused") > 1
                    && output.getJsonObject("writes").getInt("count") == 0;
        });
        Answer edited = api.post(
                path + "/machine/changes",
                "{\"edits\": [{\"set_binding\": \"gain.input\", \"to\": {\"link\": \"plc\", \"address\":"
                        + " \"ns=1;s=Int16\"}}]}");
        assertEquals(200, edited.status(), edited.body());
        await(() -> binding(path, "gain.input").getString("address").equals("ns=1;s=Int16")
                && binding(path, "gain.input").getString("status").equals("Good"));
        assertEquals(
                200,
                api.post(API + "simulations/stop", "{\"simulation_id\": " + run + "}")
                        .status());
    }

    /** Something that comes true. */
    @FunctionalInterface
    private interface Condition {

        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, "does not come true");
            Thread.sleep(20);
        }
    }

    private static JsonObject binding(String simulation, String port) throws Exception {
        return api.get(simulation + "/bindings").items().stream()
                .filter(one -> one.getString("port").equals(port))
                .findFirst()
                .orElseThrow();
    }

    private static String bound() {
        return """
                {
                  "twinbench": 1,
                  "name": "Bound",
                  "components": { "gain": { "type": "gain" } },
                  "links": { "plc": { "protocol": "opcua", "endpoint": "ENDPOINT", "security_policy": "none" } },
                  "bindings": {
                    "gain.input": { "link": "plc", "address": "ns=1;s=Counter" },
                    "gain.output": { "link": "plc", "address": "ns=1;s=Float" }
                  }
                }
                """
                .replace("ENDPOINT", SERVER.endpoint());
    }
}
