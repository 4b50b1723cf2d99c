package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.BuiltDistribution;

/** The wall clock of the computer jumps by a day while a machine runs. */
@Timeout(180)
final class ClockJumpTest {

    private static final Pattern TIME = Pattern.compile("\"time\":([0-9.]+)");

    @TempDir
    Path temporary;

    @Test
    void simulatedTimeGoesOnAsIfNothingHadHappened() throws Exception {
        Path library = DebianPackage.file("faketime", "libfaketime.so.1");
        Path offset = Files.writeString(temporary.resolve("offset"), "+0\n");
        int port = freePort();
        Process process = serve(library, offset, port);
        try {
            double before = simulatedTime(port);
            long start = System.nanoTime();
            Files.writeString(offset, "+1d\n");
            Thread.sleep(4_000);
            double elapsed = simulatedTime(port) - before;
            double seconds = (System.nanoTime() - start) * 1e-9;
            assertTrue(day(port) > Instant.now().getEpochSecond() + 80_000, "the clock of the process has not jumped");
            assertEquals(seconds, elapsed, 1.5, "simulated seconds while the clock jumped");
        } finally {
            process.destroy();
            assertTrue(process.waitFor(40, TimeUnit.SECONDS), "still running");
        }
    }

    private Process serve(Path library, Path offset, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        BuiltDistribution.home().resolve("twinbench").toString(),
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        temporary.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("output").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LD_PRELOAD", library.toString());
        builder.environment().put("FAKETIME_TIMESTAMP_FILE", offset.toString());
        builder.environment().put("FAKETIME_CACHE_DURATION", "1");
        builder.environment().put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        return builder.start();
    }

    /** Returns the time of the example machine, as soon as it runs. */
    private double simulatedTime(int port) throws Exception {
        for (int attempt = 0; attempt < 600; attempt++) {
            try {
                Matcher time = TIME.matcher(get(port, "/api/v1/simulations/1/status"));
                if (time.find()) {
                    return Double.parseDouble(time.group(1));
                }
            } catch (IOException e) {
                // it does not listen yet
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no machine runs: " + Files.readString(temporary.resolve("output")));
    }

    /** Returns the wall clock of the process in seconds, as HTTP tells it. */
    private static long day(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                .build();
        String date = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .headers()
                .firstValue("Date")
                .orElseThrow();
        return java.time.ZonedDateTime.parse(date, java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME)
                .toEpochSecond();
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
