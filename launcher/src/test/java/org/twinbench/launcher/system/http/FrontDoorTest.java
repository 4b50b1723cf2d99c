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
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(strings = {"/", "/health", "/docs", "/openapi.json", "/api/v1/projects", "/nothing"})
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
    @ValueSource(strings = {"/", "/health", "/docs", "/api/v1/projects", "/nothing"})
    void everyAnswerTellsTheBrowserToRunNothingElse(String path) throws Exception {
        Answer answer = api.get(path);
        assertTrue(answer.header("Content-Security-Policy").contains("default-src 'self'"));
        assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    }

    @Test
    void pagesHaveNoScriptInThem() throws Exception {
        for (String path : new String[] {"/", "/docs"}) {
            String page = api.get(path).body();
            assertTrue(page.contains("<script src="));
            assertFalse(page.matches("(?s).*<script(?! src=).*"));
            assertFalse(page.matches("(?s).*<[^>]* on[a-z]+=.*"));
        }
    }

    @Test
    void markupInNamesIsText() throws Exception {
        String name = "<img src=x onerror=alert(1)>";
        int machine = api.created("/api/v1/machine-models", "{\"project_id\": 1, \"name\": \"" + name + "\"}")
                .getInt("id");
        api.created("/api/v1/simulations/start", "{\"machine_model_id\": " + machine + "}");
        String page = api.get("/").body();
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
        byte[] spaces = new byte[1 << 16];
        Arrays.fill(spaces, (byte) ' ');
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            OutputStream body = socket.getOutputStream();
            body.write(head(route, length));
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
