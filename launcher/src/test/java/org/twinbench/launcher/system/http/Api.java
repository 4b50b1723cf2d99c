package org.twinbench.launcher.system.http;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A client of a host on this machine. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PERIOD_MILLISECONDS = 50;

    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    public Api(int port) {
        this.port = port;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    /** Returns when all routes of the API answer. */
    public void await(String... paths) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        for (String path : paths) {
            while (!answers(path)) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError(path + " does not answer");
                }
                Thread.sleep(PERIOD_MILLISECONDS);
            }
        }
    }

    private boolean answers(String path) throws InterruptedException {
        try {
            return get(path).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    /** Returns the status of the answer that comes. */
    CompletableFuture<Integer> status(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return client.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    public Answer post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json, "Content-Type", "application/json");
    }

    /** Creates something and returns it. */
    public JsonObject created(String path, String json) throws IOException, InterruptedException {
        Answer answer = post(path, json);
        if (answer.status() != 201) {
            throw new AssertionError(path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.json();
    }

    public Answer send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
    }

    /** Posts bytes. */
    public Answer upload(String path, byte[] body, String... headers) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofByteArray(body), headers);
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers()::firstValue, response.body());
    }

    /** Sends bytes as they are and returns the first line of the answer. */
    public String raw(byte[]... parts) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            for (byte[] part : parts) {
                socket.getOutputStream().write(part);
            }
            socket.getOutputStream().flush();
            return firstLine(socket.getInputStream());
        }
    }

    static String firstLine(InputStream answer) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = answer.read(); next != '\r' && next >= 0; next = answer.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    public static byte[] ascii(String... lines) {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
