package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who and what is let in. */
final class FrontDoorTest {

    private static final String FORBIDDEN = "HTTP/1.1 403 Forbidden";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/overview",
                "/health",
                "/docs",
                "/openapi.json",
                "/api/v1/projects",
                "/api/v1/live",
                "/extensions/x",
                "/nothing"
            })
    void namesThatWereReboundToThisMachineAreRefusedEverywhere(String path) throws IOException {
        assertEquals(FORBIDDEN, asked(path, "Host: evil.example"));
        assertEquals(FORBIDDEN, asked(path, "Host: 127.0.0.1.evil.example:" + api.port()));
    }

    @Test
    void pagesFromElsewhereAreRefused() throws IOException {
        String ours = "Host: localhost:" + api.port();
        assertEquals(FORBIDDEN, asked("/api/v1/projects", ours, "Origin: http://evil.example"));
        assertEquals(FORBIDDEN, asked("/api/v1/projects", ours, "Origin: null"));
        assertEquals("HTTP/1.1 200 OK", asked("/api/v1/projects", ours, "Origin: http://localhost:" + api.port()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/overview", "/health", "/docs", "/api/v1/projects", "/api/v1/live", "/nothing"})
    void everyAnswerTellsTheBrowserToRunNothingElse(String path) throws Exception {
        Answer answer = api.get(path);
        assertTrue(answer.header("Content-Security-Policy").contains("default-src 'self'"));
        assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    }

    @Test
    void pagesHaveNoScriptInThem() throws Exception {
        for (String path : new String[] {"/overview", "/docs"}) {
            String page = api.get(path).body();
            assertTrue(page.contains("<script src="));
            assertFalse(page.matches("(?s).*<script(?! src=).*"));
            assertFalse(page.matches("(?s).*<[^>]* on[a-z]+=.*"));
        }
    }

    @Test
    void theStartPageNamesTheAddressThatItIsReachedAt() throws Exception {
        assertTrue(api.get("/overview").body().contains("T=http://127.0.0.1:" + api.port() + "/api/v1\n"));
    }

    @Test
    void markupInNamesIsText() throws Exception {
        String name = "<img src=x onerror=alert(1)>";
        int machine = api.created("/api/v1/machine-models", "{\"project_id\": 1, \"name\": \"" + name + "\"}")
                .getInt("id");
        api.created("/api/v1/simulations/start", "{\"machine_model_id\": " + machine + "}");
        String page = api.get("/overview").body();
        assertFalse(page.contains("<img"));
        assertTrue(page.contains("&lt;img src=x onerror=alert(1)&gt;"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        byte[] body = "{\"name\": \"K\u00fchler\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("HTTP/1.1 400 Bad Request", api.raw(head("projects", body.length), body));
    }

    @Test
    void bodiesThatAreTooLargeAreRefusedBeforeTheyAreThere() throws IOException {
        assertEquals("HTTP/1.1 413 Payload Too Large", stream("projects", 1_000_000_000L));
        assertEquals("HTTP/1.1 413 Payload Too Large", stream("projects/1/machine-models/import", 1_000_000_000L));
    }

    @Test
    void bodiesInChunksAreLimitedToo() throws IOException {
        assertEquals("HTTP/1.1 413 Payload Too Large", chunks("projects"));
        assertEquals("HTTP/1.1 413 Payload Too Large", chunks("projects/1/machine-models/import"));
        assertEquals("HTTP/1.1 413 Payload Too Large", chunks("machine-models/1/changes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: [::1]",
                "Host: [0:0:0:0:0:0:0:1]:7777",
                "Host: LOCALHOST",
                "Host: 127.0.0.1",
                "Host: 127.8.9.10:1"
            })
    void namesOfThisMachineAreWelcome(String host) throws IOException {
        assertEquals("HTTP/1.1 200 OK", asked("/health", host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: [::2]", "Host: 0.0.0.0", "Host: 127.1.evil.example", "Host: 2130706433"})
    void otherNamesAreNot(String host) throws IOException {
        assertEquals(FORBIDDEN, asked("/health", host));
    }

    @Test
    void whoNamesNoHostIsNotServed() throws IOException {
        assertEquals("HTTP/1.1 400 Bad Request", asked("/health"));
        assertEquals(FORBIDDEN, api.raw(Api.ascii("GET /health HTTP/1.0")));
    }

    @Test
    void addressesInTheFirstLineCountAsTheHost() throws IOException {
        String ours = "127.0.0.1:" + api.port();
        assertEquals("HTTP/1.1 200 OK", asked("http://" + ours + "/health", "Host: " + ours));
        assertEquals("HTTP/1.1 400 Bad Request", asked("http://evil.example/health", "Host: " + ours));
        assertEquals("HTTP/1.1 400 Bad Request", asked("/health", "Host: " + ours, "Host: evil.example"));
        assertEquals(FORBIDDEN, asked("http://evil.example/health", "Host: evil.example"));
    }

    /** Requests that no servlet sees. */
    static Stream<Arguments> refusedByTheServer() {
        String ours = "Host: 127.0.0.1";
        return Stream.of(
                Arguments.of(400, new String[] {"NONSENSE"}),
                Arguments.of(400, new String[] {"GET /api/v1/a%2Fb HTTP/1.1", ours}),
                Arguments.of(400, new String[] {"GET /api/v1/%zz HTTP/1.1", ours}),
                Arguments.of(400, new String[] {"GET / HTTP/1.1"}),
                Arguments.of(400, new String[] {"GET /api/v1/projects HTTP/1.1", ours, "Accept: ;;;"}),
                Arguments.of(414, new String[] {"GET /" + "a".repeat(20_000) + " HTTP/1.1", ours}),
                Arguments.of(431, new String[] {"GET / HTTP/1.1", ours, "X: " + "a".repeat(20_000)}),
                Arguments.of(417, new String[] {"GET / HTTP/1.1", ours, "Expect: miracles"}),
                Arguments.of(501, new String[] {"BREW / HTTP/1.1", ours}),
                Arguments.of(505, new String[] {"GET / HTTP/3.7", ours}));
    }

    @ParameterizedTest
    @MethodSource("refusedByTheServer")
    void whatTheServerRefusesAreProblemsToo(int status, String[] lines) throws IOException {
        String answer = whole(Api.ascii(lines));
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("\r\nContent-Type: application/problem+json\r\n"), answer);
        assertTrue(answer.contains("\r\nContent-Security-Policy: "), answer);
        assertTrue(answer.contains("\"status\":" + status), answer);
        assertFalse(answer.contains("Exception"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/x-java-serialized-object",
                "application/xml",
                "text/xml",
                "text/html"
            })
    void nothingButJsonIsRead(String type) throws Exception {
        String bomb = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        for (String path : new String[] {"projects", "projects/1/machine-models/import", "simulations/start"}) {
            Answer answer = api.send("POST", "/api/v1/" + path, bomb, "Content-Type", type);
            assertEquals(415, answer.status(), path);
            assertEquals("application/problem+json", answer.header("Content-Type"));
        }
    }

    private static String whole(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String asked(String path, String... headers) throws IOException {
        String[] lines = new String[headers.length + 1];
        lines[0] = "GET " + path + " HTTP/1.1";
        System.arraycopy(headers, 0, lines, 1, headers.length);
        return api.raw(Api.ascii(lines));
    }

    private static byte[] head(String route, long length) {
        return Api.ascii(
                "POST /api/v1/" + route + " HTTP/1.1",
                "Host: 127.0.0.1:" + api.port(),
                "Content-Type: application/json",
                "Content-Length: " + length);
    }

    /** Sends white space until all is sent, or the host has heard enough. */
    private static String stream(String route, long length) throws IOException {
        return stream(head(route, length), length, " ".repeat(1 << 16));
    }

    private static String chunks(String route) throws IOException {
        byte[] head = Api.ascii(
                "POST /api/v1/" + route + " HTTP/1.1",
                "Host: 127.0.0.1:" + api.port(),
                "Content-Type: application/json",
                "Transfer-Encoding: chunked");
        return stream(head, 1_000_000_000L, "10000\r\n" + " ".repeat(1 << 16) + "\r\n");
    }

    private static String stream(byte[] head, long length, String part) throws IOException {
        byte[] spaces = part.getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            OutputStream body = socket.getOutputStream();
            body.write(head);
            try {
                for (long sent = 0; sent < length && socket.getInputStream().available() == 0; sent += spaces.length) {
                    body.write(spaces);
                }
            } catch (SocketException e) {
                // The host has closed its end; what it said before can still be read.
            }
            return Api.firstLine(socket.getInputStream());
        }
    }
}
