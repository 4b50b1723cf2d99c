package org.twinbench.launcher.system.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.launcher.system.http.Answer;
import org.twinbench.launcher.system.http.Api;
import org.twinbench.launcher.system.http.EventClient;
import org.twinbench.launcher.system.http.HttpPlatform;

/** What vendors' bundles add to the workbench. */
@Timeout(120)
final class ContributionsTest {

    private static final String CONTRIBUTIONS = "/api/v1/contributions";
    private static final String EXTENSIONS = "/api/v1/extensions";
    private static final String FILE = "web/contributions.json";

    @TempDir
    static Path temporary;

    private static HttpPlatform host;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.start(temporary);
        api = host.api();
        api.await(EXTENSIONS, CONTRIBUTIONS);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @AfterEach
    void removeAll() throws Exception {
        for (JsonObject extension : api.get(EXTENSIONS).items()) {
            api.send("DELETE", EXTENSIONS + "/" + extension.getString("file"), "");
        }
        assertEquals(List.of(), api.get(CONTRIBUTIONS).items());
    }

    @Test
    void theExampleIsListedAndServedAsLongAsItRuns() throws Exception {
        try (EventClient client = EventClient.follow(HttpClient.newHttpClient(), api, "?types=contribution")) {
            install(GaugeExample.jar("1.0.0", Map.of()));
            assertEquals(
                    "[\"acme.gauge\"]",
                    client.await("contribution").json().getJsonArray("bundles").toString());
            JsonObject gauge = api.get(CONTRIBUTIONS).items().get(0);
            assertFalse(gauge.containsKey("problem"), gauge.toString());
            assertEquals("bottom", view(gauge).getString("place"));
            String module = gauge.getString("base") + view(gauge).getString("module");
            Answer file = api.get(module);
            assertEquals(200, file.status());
            assertTrue(file.body().contains("export function mount(root, workbench, opened)"));
            assertTrue(file.header("Content-Type").startsWith("text/javascript"));
            assertTrue(file.header("Cache-Control").contains("immutable"));

            api.post(EXTENSIONS + "/acme.gauge/stop", "");
            assertEquals(
                    "[]",
                    client.await("contribution").json().getJsonArray("bundles").toString());
            assertEquals(404, api.get(module).status());
            assertEquals(List.of(), api.get(CONTRIBUTIONS).items());
        }
    }

    @Test
    void anUpdateHasOtherAddressesAlsoOfTheSameVersion() throws Exception {
        install(GaugeExample.jar("1.0.0", Map.of()));
        String base = base();
        install(GaugeExample.jar("1.0.0", Map.of("Bundle-Description", "another jar")));
        assertNotEquals(base, base());
        assertEquals(404, api.get(base + "gauge.js").status());
        assertEquals(200, api.get(base() + "gauge.js").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../META-INF/MANIFEST.MF",
                "%2e%2e/META-INF/MANIFEST.MF",
                "..%2fMETA-INF%2fMANIFEST.MF",
                "/contributions.json",
                "./contributions.json",
                "contributions.json/",
                "",
                "nothing.js"
            })
    void whatIsNotInItsFolderIsNotServed(String path) throws Exception {
        install(GaugeExample.jar("1.0.0", Map.of()));
        String request = "GET " + base() + path + " HTTP/1.1";
        String line = api.raw(Api.ascii(request, "Host: 127.0.0.1:" + api.port(), "Connection: close"));
        assertTrue(line.matches("HTTP/1.1 40[04].*"), line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | Line 1, column 2: The text ends too early.",
                "{\"view\": []} | Did you mean \"views\"?",
                "{\"commands\": [{\"id\": \"a b\", \"title\": \"A\", \"module\": \"a.js\"}]} | /commands/0/id \"a b\" is no id",
                "{\"commands\": [{\"id\": \"a\", \"title\": \"A\", \"module\": \"../a.js\"}]} | /commands/0/module \"../a.js\" is not the name of a file NAME.js",
                "{\"commands\": [{\"id\": \"a\", \"title\": \"A\", \"module\": \"b.js\"}]} | The bundle holds no web/b.js",
                "{\"views\": [{\"id\": \"a\", \"title\": \"A\", \"module\": \"a.js\", \"place\": \"top\"}]} | left, centre, right, bottom",
                "{\"commands\": [{\"id\": \"a\", \"title\": \"A\", \"module\": \"a.js\"}, {\"id\": \"a\", \"title\": \"B\", \"module\": \"a.js\"}]} | \"a\" stands twice"
            })
    void whatIsWrongIsToldInWordsWithTheBundlesName(String manifest, String told) throws Exception {
        install(jar("acme.wrong", manifest));
        JsonObject wrong = api.get(CONTRIBUTIONS).items().get(0);
        assertEquals("acme.wrong", wrong.getString("bundle"));
        String problem = wrong.getString("problem");
        assertTrue(problem.startsWith("The bundle acme.wrong 1.0.0 adds nothing to the workbench: " + FILE), problem);
        assertTrue(problem.contains(told), problem);
        assertEquals(
                0,
                wrong.getJsonArray("commands").size()
                        + wrong.getJsonArray("views").size());
        assertEquals(404, api.get(wrong.getString("base") + "a.js").status());
    }

    @Test
    void ofTwoBundlesWithOneIdTheFirstKeepsIt() throws Exception {
        String command = "{\"commands\": [{\"id\": \"acme.do\", \"title\": \"Do\", \"module\": \"a.js\"}]}";
        install(jar("acme.second", command));
        install(jar("acme.first", command));
        JsonObject late = api.get(CONTRIBUTIONS).items().get(0);
        assertEquals("acme.first", late.getString("bundle"));
        assertTrue(late.getString("problem").contains("\"acme.do\" is taken by acme.second"), late.toString());

        api.send("DELETE", EXTENSIONS + "/acme.second", "");
        assertFalse(api.get(CONTRIBUTIONS).items().get(0).containsKey("problem"));
    }

    @Test
    void aHeaderThatNamesNoFileInAFolderIsToldToo() throws Exception {
        install(GaugeExample.jar("1.0.0", Map.of("Workbench-Contribution", "../contributions.json")));
        assertTrue(api.get(CONTRIBUTIONS).items().get(0).getString("problem").contains("must name a file in a folder"));
    }

    private static void install(byte[] jar) throws Exception {
        Answer answer = api.upload(EXTENSIONS, jar, "Content-Type", "application/java-archive");
        assertTrue(answer.status() == 200 || answer.status() == 201, answer.body());
    }

    private static String base() throws Exception {
        return api.get(CONTRIBUTIONS).items().get(0).getString("base");
    }

    private static JsonObject view(JsonObject contribution) {
        return contribution.getJsonArray("views").getJsonObject(0);
    }

    /** A bundle with a manifest and one module, {@code a.js}. */
    private static byte[] jar(String name, String manifest) throws Exception {
        try (Builder builder = new Builder()) {
            builder.setBundleSymbolicName(name);
            builder.setBundleVersion("1.0.0");
            builder.setProperty("Workbench-Contribution", FILE);
            builder.setProperty("-resourceonly", "true");
            try (Jar jar = builder.build();
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                jar.putResource(FILE, new EmbeddedResource(manifest, 0L));
                jar.putResource("web/a.js", new EmbeddedResource("export function run() {}", 0L));
                jar.write(bytes);
                return bytes.toByteArray();
            }
        }
    }
}
