package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command serve, as people start and stop it. */
final class ServeTest {

    private static final int INTERRUPTED = 130;
    private static final int NOT_USABLE = 4;
    private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");

    @TempDir
    Path temporary;

    @Test
    void exampleRunsOnANewHostAndOnEveryLaterOneUntilItIsDeleted() throws Exception {
        try (Served first = new Served(new Console(temporary))) {
            assertTrue(first.get("/health").contains("\"up\""));
            assertTrue(first.get("/api/v1/simulations").contains("\"machine\":\"Heated tank\",\"state\":\"running\""));
            assertTrue(first.said().contains(temporary.resolve("data").toString()), first.said());
        }
        try (Served second = new Served(new Console(temporary))) {
            assertTrue(second.get("/api/v1/simulations").contains("\"state\":\"running\""));
            second.delete("/api/v1/machine-models/" + second.machine());
        }
        try (Served third = new Served(new Console(temporary))) {
            assertEquals("{\"items\":[]}", third.get("/api/v1/simulations"));
        }
    }

    @Test
    void portThatIsTakenIsNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(other.getLocalPort());
            Console.Answer refused = new Console(temporary).type("serve", "--port", port);
            assertEquals(NOT_USABLE, refused.exitCode());
            assertTrue(refused.err().contains("Port " + port), refused.err());
        }
    }

    @Test
    void bindingBeyondThisMachineIsRefused() throws Exception {
        Console.Answer refused = new Console(temporary).type("serve", "--host", "0.0.0.0", "--port", "0");
        assertEquals(NOT_USABLE, refused.exitCode());
        assertTrue(refused.err().contains("--host 127.0.0.1"), refused.err());
    }

    /** A host from the moment when it says where it is until it was told to end. */
    private static final class Served implements AutoCloseable {

        private final HttpClient client = HttpClient.newHttpClient();
        private final Console console;
        private final Process process;
        private final List<String> lines = new ArrayList<>();
        private final String url;

        Served(Console console) throws IOException {
            this.console = console;
            this.process = console.start("serve", "--port", "0");
            readUntilItSaysWhereTheDataIs();
            Matcher matcher = URL.matcher(said());
            assertTrue(matcher.find(), said());
            this.url = matcher.group();
        }

        private void readUntilItSaysWhereTheDataIs() throws IOException {
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            String line = out.readLine();
            while (line != null) {
                lines.add(line);
                line = line.strip().startsWith("data") ? null : out.readLine();
            }
        }

        String said() throws IOException {
            return String.join("\n", lines) + console.err();
        }

        String get(String path) throws IOException, InterruptedException {
            return send("GET", path);
        }

        void delete(String path) throws IOException, InterruptedException {
            send("DELETE", path);
        }

        String machine() throws IOException, InterruptedException {
            return get("/api/v1/machine-models").replaceFirst(".*?\"id\":([0-9]+).*", "$1");
        }

        private String send(String method, String path) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }

        @Override
        public void close() throws IOException {
            process.destroy();
            assertEquals(INTERRUPTED, exitCode(), console.err());
            assertFalse(console.err().matches("(?s).*(ERROR|SEVERE|Exception).*"), console.err());
        }

        private int exitCode() {
            try {
                return Console.exitCode(process);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
