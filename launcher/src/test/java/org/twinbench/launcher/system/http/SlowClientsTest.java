package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that dawdle are cut off, and keep nobody else from being served. */
final class SlowClientsTest {

    /** More than the host has threads for requests. */
    private static final int CLIENTS = 150;

    private static final int PERIOD_MILLISECONDS = 500;
    private static final int LONGEST_SECONDS = 60;

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

    @Test
    void whoSendsAByteNowAndThenIsCutOffWhileOthersAreServed() throws Exception {
        String post = "POST /api/v1/projects HTTP/1.1\r\nHost: 127.0.0.1:" + api.port()
                + "\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{";
        ExecutorService clients = Executors.newCachedThreadPool();
        List<Future<?>> dawdlers = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            String beginning = client % 2 == 0 ? post : "GET / HTTP/1.1\r\nX-Slow: ";
            dawdlers.add(clients.submit(() -> dawdle(beginning)));
        }
        assertEquals(200, api.get("/api/v1/projects").status());
        assertEquals(200, api.get("/health").status());
        for (Future<?> dawdler : dawdlers) {
            dawdler.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        }
        clients.shutdown();
        assertEquals(1, api.get("/api/v1/projects").items().size());
    }

    /** Returns when the host has had enough. */
    private static Void dawdle(String beginning) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            socket.setSoTimeout(PERIOD_MILLISECONDS);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            while (!hasEnded(socket)) {
                socket.getOutputStream().write(' ');
            }
        } catch (SocketException reset) {
            // cut off in the middle of a byte
        }
        return null;
    }

    private static boolean hasEnded(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillThere) {
            return false;
        }
    }

    @Test
    void whoReadsNothingIsCutOff() throws Exception {
        byte[] question = Api.ascii("GET /openapi.json HTTP/1.1", "Host: 127.0.0.1:" + api.port());
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(1 << 12);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), api.port()));
            Instant end = Instant.now().plusSeconds(LONGEST_SECONDS);
            assertThrows(SocketException.class, () -> {
                while (Instant.now().isBefore(end)) {
                    socket.getOutputStream().write(question);
                    Thread.sleep(PERIOD_MILLISECONDS / 10);
                }
            });
        }
        assertEquals(200, api.get("/openapi.json").status());
    }

    @Test
    void whoRestsBetweenRequestsIsKept() throws Exception {
        byte[] question = Api.ascii("GET /health HTTP/1.1", "Host: 127.0.0.1:" + api.port());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            assertServed(socket, question);
            Thread.sleep(6_000);
            assertServed(socket, question);
            Thread.sleep(6_000);
            assertServed(socket, question);
        }
    }

    private static void assertServed(Socket socket, byte[] question) throws IOException {
        socket.getOutputStream().write(question);
        assertEquals("HTTP/1.1 200 OK", Api.firstLine(socket.getInputStream()));
        socket.getInputStream().skipNBytes(socket.getInputStream().available());
    }
}
