package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A host from the moment when it says where it is until it was told to end. */
public final class Served implements AutoCloseable {

    private static final int INTERRUPTED = 130;
    private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Console console;
    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final String url;

    /**
     * Starts a host on a port that is free.
     *
     * @param words what else is typed behind {@code serve}
     */
    public Served(Console console, String... words) throws IOException {
        this.console = console;
        this.process = console.start(Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(words))
                .toArray(String[]::new));
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

    /** Returns where it is. */
    public String url() {
        return url;
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

    /** Returns the ETag of what is there; empty if nothing is. */
    String tag(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).build();
        return client.send(request, BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElse("");
    }

    /** Sends an extension's jar; returns the answer. */
    String install(byte[] jar) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1/extensions"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(jar))
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    /** Changes some members of an entry. */
    void patch(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json))
                .build();
        assertEquals(200, client.send(request, BodyHandlers.discarding()).statusCode());
    }

    private String send(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    /** Returns the port that it serves on. */
    public int port() {
        return URI.create(url).getPort();
    }

    /** Sends a signal by its name to all of it. */
    public void signal(String name) throws IOException, InterruptedException {
        List<String> kill = new ArrayList<>(List.of("kill", "-" + name));
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .forEach(one -> kill.add(Long.toString(one.pid())));
        assertEquals(0, new ProcessBuilder(kill).inheritIO().start().waitFor());
    }

    /** Ends it as a power failure would. */
    public void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Console.exitCode(process);
    }

    @Override
    public void close() throws IOException {
        if (!process.isAlive()) {
            return; // It was killed.
        }
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
