package org.twinbench.launcher.system.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinbench.launcher.system.http.HttpPlatform;
import org.twinbench.protocols.peers.Peer;

/** People's journeys through the workbench, walked by Playwright in a real browser against the built product. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class JourneysTest {

    private static final Path WEB =
            Path.of("..", "bundles", "workbench", "web").toAbsolutePath().normalize();
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String INSTALL = "The journeys need a browser: apt-get install chromium";

    @RegisterExtension
    static final Peer SERVER = Peer.nodeOpcUa();

    @TempDir
    static Path temporary;

    private static HttpPlatform host;
    private static Path gauge;

    @BeforeAll
    static void start() throws Exception {
        assertTrue(Files.isExecutable(CHROMIUM), INSTALL);
        gauge = Files.write(temporary.resolve("acme.gauge-1.0.0.jar"), GaugeExample.jar("1.0.0", Map.of()));
        host = HttpPlatform.start(temporary.resolve("data"));
        host.api().await("/", "/api/v1/extensions", "/api/v1/contributions", "/api/v1/protocols/opcua");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    static List<String> journeys() throws IOException {
        try (Stream<Path> files = Files.list(WEB.resolve("journeys"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".spec.ts"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void isWalked(String journey) throws Exception {
        Path output = temporary.resolve(journey + ".log");
        ProcessBuilder playwright = new ProcessBuilder("npx", "--no-install", "playwright", "test", journey)
                .directory(WEB.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        playwright
                .environment()
                .putAll(Map.of(
                        "TWINBENCH", "http://127.0.0.1:" + host.api().port(),
                        "CHROMIUM", CHROMIUM.toString(),
                        "GAUGE", gauge.toString(),
                        "OPCUA", SERVER.endpoint()));
        Process walk = playwright.start();
        try {
            assertEquals(0, walk.waitFor(), () -> read(output));
        } finally {
            walk.destroyForcibly();
        }
    }

    private static String read(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
