package org.twinbench.benchmarks.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A process that serves HTTP, from its start until it is told to end. */
final class Host implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int PERIOD_MILLISECONDS = 5;

    private final HttpClient client = HttpClient.newHttpClient();
    private final long begin = System.nanoTime();
    private final Process process;
    private final URI address;

    private Host(ProcessBuilder command, int port) throws IOException {
        this.address = URI.create("http://127.0.0.1:" + port);
        this.process = command.start();
    }

    /** Starts a command that serves at this port. */
    static Host start(ProcessBuilder command, int port) throws IOException {
        return new Host(
                command.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT),
                port);
    }

    /** Returns a port that is free. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** Waits until a path answers 200 with something of this kind. */
    void await(String path, Predicate<String> ready) throws IOException, InterruptedException {
        while (!get(path).filter(ready).isPresent()) {
            if (!process.isAlive() || secondsSinceStart() > PATIENCE.toSeconds()) {
                throw new IOException(process.info().commandLine().orElse("the host") + " does not get ready: " + path);
            }
            Thread.sleep(PERIOD_MILLISECONDS);
        }
    }

    /** Returns what a path answers; empty while it does not answer 200. */
    Optional<String> get(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the time since the start and the memory at this moment. */
    Sample sample() throws IOException {
        double seconds = secondsSinceStart();
        return new Sample(seconds, residentBytes());
    }

    private double secondsSinceStart() {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** As Linux tells it. */
    private long residentBytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow(() -> new IOException(status + " does not tell the resident memory"));
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
