package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.system.VendorBundle;

/** Vendors' jars sent to a running host, as curl does it. */
@Timeout(120)
final class ExtensionsTest {

    private static final String EXTENSIONS = "/api/v1/extensions";
    private static final String[] AS_CURL = {"Content-Type", "application/x-www-form-urlencoded"};

    @TempDir
    static Path temporary;

    private static HttpPlatform host;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.start(temporary);
        api = host.api();
        api.await(EXTENSIONS);
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
        assertEquals(List.of(), files());
    }

    @Test
    void aJarThatIsSentRunsWhenItIsAnswered() throws Exception {
        Answer answer = api.upload(EXTENSIONS, jar("acme.cooler", "1.0.0", type("acme.cooler")), AS_CURL);

        assertEquals(201, answer.status(), answer.body());
        assertTrue(answer.header("Location").endsWith("/api/v1/extensions/acme.cooler"), answer.header("Location"));
        JsonObject cooler = answer.json();
        assertEquals("running", cooler.getString("state"));
        assertEquals("1.0.0", cooler.getString("version"));
        assertEquals("acme.cooler-1.0.0.jar", cooler.getString("file"));
        assertEquals(0, cooler.getJsonArray("signers").size());
        assertEquals("[\"acme.cooler\"]", cooler.getJsonArray("component_types").toString());
        assertEquals(200, api.get("/api/v1/component-types/acme.cooler").status());
        assertEquals(cooler, api.get(EXTENSIONS + "/acme.cooler").json());
        assertEquals(List.of(cooler), api.get(EXTENSIONS).items());
        assertEquals(List.of("acme.cooler-1.0.0.jar"), files());
    }

    @Test
    void whoFollowsTheEventsIsToldOfJarsThatComeAndGo() throws Exception {
        try (EventClient client = EventClient.follow(HttpClient.newHttpClient(), api, "?types=extension")) {
            api.upload(EXTENSIONS, jar("acme.cooler", "1.0.0", type("acme.cooler")), AS_CURL);
            JsonObject came = client.await("extension").json();
            api.send("DELETE", EXTENSIONS + "/acme.cooler", "");
            JsonObject gone = client.await("extension").json();

            assertEquals("acme.cooler-1.0.0.jar", came.getString("file"));
            assertEquals("running", came.getString("state"));
            assertEquals("acme.cooler", gone.getString("id"));
            assertFalse(gone.containsKey("state"));
        }
    }

    @Test
    void aJarIsKeptUnderTheNameThatIsAskedFor() throws Exception {
        byte[] jar = jar("acme.cooler", "1.0.0", type("acme.cooler"));
        api.upload(EXTENSIONS + "?file=cooler.jar", jar, AS_CURL);
        assertEquals(List.of("cooler.jar"), files());
        api.upload(EXTENSIONS, jar, "Content-Disposition", "attachment; filename=\"new-cooler.jar\"");

        assertEquals(List.of("new-cooler.jar"), files());
        Answer outside = api.upload(EXTENSIONS + "?file=../cooler.jar", jar, AS_CURL);
        assertEquals(400, outside.status());
        assertTrue(
                outside.json().getString("detail").startsWith("\"../cooler.jar\" is not used as the name of a file"));
    }

    @Test
    void aJarOfTheSameSymbolicNameIsTheUpdate() throws Exception {
        api.upload(EXTENSIONS, jar("acme.cooler", "1.0.0", type("acme.cooler")), AS_CURL);
        Answer answer = api.upload(EXTENSIONS, jar("acme.cooler", "1.1.0", type("acme.chiller")), AS_CURL);

        assertEquals(200, answer.status(), answer.body());
        assertEquals("1.1.0", answer.json().getString("version"));
        assertEquals(404, api.get("/api/v1/component-types/acme.cooler").status());
        assertEquals(200, api.get("/api/v1/component-types/acme.chiller").status());
        assertEquals(List.of("acme.cooler-1.1.0.jar"), files());
    }

    @Test
    void machinesAndSimulationsThatUseAnExtensionAreNamedAlsoWhenItGoes() throws Exception {
        api.upload(EXTENSIONS, jar("acme.cooler", "1.0.0", type("acme.cooler")), AS_CURL);
        int machine = api.created(
                        "/api/v1/projects/1/machine-models/import",
                        "{\"twinbench\": 1, \"name\": \"Cold\", \"components\": {\"c\": {\"type\": \"acme.cooler\"}}}")
                .getInt("id");
        int simulation = api.post("/api/v1/simulations/start", "{\"machine_model_id\": " + machine + "}")
                .json()
                .getInt("id");
        JsonObject cooler = api.get(EXTENSIONS + "/acme.cooler").json();
        String machines = "[{\"id\":" + machine + ",\"name\":\"Cold\"}]";
        String simulations = "[{\"id\":" + simulation + ",\"name\":\"Cold\"}]";
        assertEquals(machines, cooler.getJsonArray("machines").toString());
        assertEquals(simulations, cooler.getJsonArray("simulations").toString());

        JsonObject stopped = api.post(EXTENSIONS + "/acme.cooler/stop", "").json();
        assertEquals("stopped", stopped.getString("state"));
        assertEquals(0, stopped.getJsonArray("component_types").size());
        assertEquals(machines, stopped.getJsonArray("machines").toString());
        awaitState(simulation, "suspended");
        assertEquals(stopped, api.get(EXTENSIONS + "/acme.cooler").json());
        assertEquals(
                "running",
                api.post(EXTENSIONS + "/acme.cooler/start", "").json().getString("state"));
        awaitState(simulation, "running");
        JsonObject removed = api.send("DELETE", EXTENSIONS + "/acme.cooler", "").json();
        assertEquals(machines, removed.getJsonArray("machines").toString());
        assertEquals(simulations, removed.getJsonArray("simulations").toString());
        awaitState(simulation, "suspended");
        api.post("/api/v1/simulations/stop", "{\"simulation_id\": " + simulation + "}");
    }

    @Test
    void aTypeThatThereIsAlreadyIsNamedWithItsHolder() throws Exception {
        api.upload(EXTENSIONS, jar("acme.cooler", "1.0.0", type("acme.cooler")), AS_CURL);
        Answer answer = api.upload(EXTENSIONS, jar("acme.copy", "1.0.0", type("acme.cooler")), AS_CURL);

        assertEquals(201, answer.status(), answer.body());
        assertEquals(0, answer.json().getJsonArray("component_types").size());
        String reason = answer.json().getJsonArray("unusable").toString();
        assertTrue(reason.contains("acme.cooler") && reason.contains("acme.copy"), reason);
    }

    @Test
    void aJarThatDoesNotResolveIsRefusedInPlainWords() throws Exception {
        byte[] jar = new VendorBundle(
                        "acme.servo",
                        "1.0.0",
                        Map.of("acme.servo.Servo", "package acme.servo; public final class Servo {}"),
                        Map.of("Import-Package", "acme.drives;version=\"[2.1,3)\""))
                .bytes();
        Answer answer = api.upload(EXTENSIONS, jar, AS_CURL);

        assertEquals(422, answer.status());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals(
                "acme.servo-1.0.0.jar cannot be used: it needs the package acme.drives 2.1.0 or newer, older than 3.0.0,"
                        + " which no bundle provides.",
                answer.json().getString("detail"));
        assertEquals(List.of(), files());
        assertFalse(host.platform().bundle("acme.servo").isPresent());
    }

    @Test
    void whatIsNoWholeJarIsRefusedAndNothingOfItStays() throws Exception {
        byte[] whole = jar("acme.cooler", "1.0.0", type("acme.cooler"));
        assertEquals(
                400, api.upload(EXTENSIONS, Arrays.copyOf(whole, 500), AS_CURL).status());
        assertEquals(400, api.upload(EXTENSIONS, "<html>".getBytes(), AS_CURL).status());
        assertEquals(400, api.upload(EXTENSIONS, new byte[0], AS_CURL).status());
        Answer form = api.upload(EXTENSIONS, whole, "Content-Type", "multipart/form-data; boundary=x");

        assertEquals(400, form.status());
        assertTrue(form.json().getString("detail").contains("curl --data-binary @FILE.jar"));
        assertEquals(List.of(), files());
    }

    @Test
    void aZipBombAndAPathThatLeadsOutOfTheArchiveAreRefused() throws Exception {
        byte[] bomb = zip("zeros", new byte[100_000_000]);
        assertTrue(bomb.length < 1_000_000);
        assertEquals(413, api.upload(EXTENSIONS, bomb, AS_CURL).status());
        Answer traversal = api.upload(EXTENSIONS, zip("../../evil.sh", new byte[1]), AS_CURL);

        assertEquals(400, traversal.status());
        assertTrue(traversal.json().getString("detail").contains("\"../../evil.sh\""), traversal.body());
        assertEquals(
                413, api.upload(EXTENSIONS, new byte[(64 << 20) + 1], AS_CURL).status());
        assertEquals(List.of(), files());
    }

    @Test
    void aSymbolicNameOfTheHostIsAConflict() throws Exception {
        byte[] jar = jar("org.twinbench.kernel", "9.0.0", type("acme.cooler"));
        Answer answer = api.upload(EXTENSIONS, jar, AS_CURL);

        assertEquals(409, answer.status(), answer.body());
        assertTrue(answer.json().getString("detail").contains("Twinbench's own bundle org.twinbench.kernel"));
        assertEquals(List.of(), files());
    }

    @Test
    void whatLiesThereTwiceIsListedTwiceAndRemovedByItsFile() throws Exception {
        Path deploy = host.platform().deploy();
        api.upload(EXTENSIONS, jar("acme.cooler", "1.0.0", type("acme.cooler")), AS_CURL);
        Files.write(deploy.resolve("z.tmp"), jar("acme.cooler", "1.1.0", type("acme.cooler")));
        Files.move(deploy.resolve("z.tmp"), deploy.resolve("z.jar"));
        api.await(EXTENSIONS + "/z.jar");

        assertEquals("1.0.0", api.get(EXTENSIONS + "/acme.cooler").json().getString("version"));
        JsonObject second = api.get(EXTENSIONS + "/z.jar").json();
        assertEquals("refused", second.getString("state"));
        assertTrue(second.getString("problem").contains("is that of acme.cooler-1.0.0.jar"), second.toString());
        assertEquals(200, api.send("DELETE", EXTENSIONS + "/z.jar", "").status());
        assertEquals(200, api.get("/api/v1/component-types/acme.cooler").status());
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertEquals(404, api.get(EXTENSIONS + "/acme.cooler").status());
        assertEquals(404, api.send("DELETE", EXTENSIONS + "/acme.cooler", "").status());
        assertEquals(404, api.post(EXTENSIONS + "/acme.cooler/stop", "").status());
        assertEquals(404, api.post(EXTENSIONS + "/acme.cooler/start", "").status());
    }

    @Test
    void aListIsAnsweredInParts() throws Exception {
        api.upload(EXTENSIONS, jar("acme.a", "1.0.0", type("acme.a")), AS_CURL);
        api.upload(EXTENSIONS, jar("acme.b", "1.0.0", type("acme.b")), AS_CURL);
        Answer first = api.get(EXTENSIONS + "?limit=1");
        Answer second = api.get(EXTENSIONS + "?limit=1&cursor=" + first.json().getString("next"));

        assertEquals("acme.a", first.items().get(0).getString("id"));
        assertEquals("acme.b", second.items().get(0).getString("id"));
    }

    private static String type(String id) {
        return """
                package %s;
                import org.osgi.service.component.annotations.*;
                import org.twinbench.api.component.*;
                @Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
                @ComponentType(id = "%s", name = "Cooler", category = "test")
                public final class Cooler implements Behavior {
                    @Out double heat;
                    @Override public void outputs() { heat = -1; }
                }
                """
                .formatted("acme.cooling", id);
    }

    private static byte[] jar(String symbolicName, String version, String source) throws Exception {
        return new VendorBundle(symbolicName, version, Map.of("acme.cooling.Cooler", source), Map.of()).bytes();
    }

    private static byte[] zip(String entry, byte[] content) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(host.platform().deploy())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void awaitState(int simulation, String state) throws Exception {
        while (!api.get("/api/v1/simulations/" + simulation + "/status")
                .json()
                .getString("state")
                .equals(state)) {
            Thread.sleep(10);
        }
    }
}
