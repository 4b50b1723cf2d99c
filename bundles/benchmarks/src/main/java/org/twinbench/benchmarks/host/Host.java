package org.twinbench.benchmarks.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A process that serves HTTP, from its start until it is told to end. */
public final class Host implements AutoCloseable {

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
    public static Host start(ProcessBuilder command, int port) throws IOException {
        return new Host(
                command.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT),
                port);
    }

    /** Starts {@code twinbench serve} on a data folder. */
    public static Host serve(Path distribution, Path data) throws IOException {
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder(
                distribution.resolve("twinbench").toString(),
                "serve",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString());
        return start(command, port);
    }

    /** Returns a port that is free. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** Waits until a path answers 200 with something of this kind. */
    public void await(String path, Predicate<String> ready) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!get(path).filter(ready).isPresent()) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IOException(process.info().commandLine().orElse("the host") + " does not get ready: " + path);
            }
            Thread.sleep(PERIOD_MILLISECONDS);
        }
    }

    /** Returns what a path answers; empty while it does not answer 200. */
    public Optional<String> get(String path) throws InterruptedException {
        try {
            HttpResponse<String> answer = send(to(path).GET());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns what a path answers.
     *
     * @throws IOException if it does not answer 200
     */
    public String read(String path) throws IOException, InterruptedException {
        return good(path, send(to(path).GET()));
    }

    /**
     * Sends JSON to a path and returns what it answers.
     *
     * @throws IOException if it does not answer with success
     */
    public String post(String path, String json) throws IOException, InterruptedException {
        return good(
                path, send(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json))));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String good(String path, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** Returns where it listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress(address.getHost(), address.getPort());
    }

    /** Returns the time since the start, s. */
    public double secondsSinceStart() {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Returns what it has of the memory at this moment, as Linux tells it, bytes. */
    public long residentBytes() throws IOException {
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
