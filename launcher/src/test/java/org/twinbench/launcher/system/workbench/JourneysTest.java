package org.twinbench.launcher.system.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.system.Console;
import org.twinbench.launcher.system.Served;
import org.twinbench.protocols.peers.Peer;

/** Walks the journeys of {@code bundles/workbench/web/journeys} through the built product, in the browser of this computer. */
class JourneysTest {

    private static final Path WEB = Path.of("..", "bundles", "workbench", "web");
    private static final long MINUTES = 20;

    @RegisterExtension
    static final Peer CONTROLLER = Peer.nodeOpcUaForEverybody();

    @TempDir
    Path temporary;

    @TestFactory
    List<DynamicTest> journeys() throws Exception {
        Optional<Path> chromium = chromium();
        assumeTrue(
                chromium.isPresent(),
                "THE JOURNEYS WERE NOT WALKED: there is no Chromium. Debian has it as \"chromium\"; CHROMIUM names another one.");
        try (Served host = new Served(new Console(temporary))) {
            return verdicts(walk(host.url(), chromium.get()));
        }
    }

    private static Optional<Path> chromium() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("CHROMIUM")),
                        Optional.of("/usr/bin/chromium"),
                        Optional.of("/usr/bin/chromium-browser"),
                        Optional.of("/usr/bin/google-chrome"))
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Path gauge() throws Exception {
        return Files.write(temporary.resolve("acme.gauge.jar"), GaugeExample.jar("1.0.0", Map.of()));
    }

    private JsonObject walk(String url, Path chromium) throws Exception {
        Path report = temporary.resolve("journeys.json").toAbsolutePath();
        Path log = temporary.resolve("journeys.log");
        ProcessBuilder builder = new ProcessBuilder("node", "node_modules/@playwright/test/cli.js", "test")
                .directory(WEB.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("TWINBENCH", url);
        builder.environment().put("CHROMIUM", chromium.toString());
        builder.environment().put("OPCUA", CONTROLLER.endpoint());
        builder.environment().put("GAUGE", gauge().toAbsolutePath().toString());
        builder.environment().put("JOURNEYS_REPORT", report.toString());
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (Files.notExists(report)) {
            throw new AssertionError("No journey was walked:\n" + Files.readString(log));
        }
        return JsonParser.parseString(Files.readString(report)).getAsJsonObject();
    }

    private static List<DynamicTest> verdicts(JsonObject report) {
        List<DynamicTest> tests = new ArrayList<>();
        report.getAsJsonArray("suites").forEach(suite -> collect(suite.getAsJsonObject(), tests));
        assertFalse(tests.isEmpty(), report.toString());
        return tests;
    }

    private static void collect(JsonObject suite, List<DynamicTest> tests) {
        members(suite, "suites").forEach(inner -> collect(inner.getAsJsonObject(), tests));
        members(suite, "specs").forEach(each -> {
            JsonObject spec = each.getAsJsonObject();
            String what =
                    spec.get("file").getAsString() + ": " + spec.get("title").getAsString();
            tests.add(DynamicTest.dynamicTest(what, () -> assertEquals("", wrong(spec))));
        });
    }

    private static String wrong(JsonObject spec) {
        StringBuilder told = new StringBuilder();
        for (JsonElement test : members(spec, "tests")) {
            for (JsonElement result : members(test.getAsJsonObject(), "results")) {
                members(result.getAsJsonObject(), "errors").forEach(error -> told.append(
                                error.getAsJsonObject().get("message").getAsString())
                        .append('\n'));
            }
        }
        return spec.get("ok").getAsBoolean()
                ? ""
                : told.append("not as it should be").toString();
    }

    private static JsonArray members(JsonObject object, String name) {
        return object.has(name) ? object.getAsJsonArray(name) : new JsonArray();
    }
}
