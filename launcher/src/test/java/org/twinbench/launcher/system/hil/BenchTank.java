package org.twinbench.launcher.system.hil;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.twinbench.launcher.BuiltDistribution;
import org.twinbench.protocols.peers.PlainMilo;

/** The example whose controller is not ours: its program, running on a free port, and its machine. */
final class BenchTank implements AutoCloseable {

    static final int PORT = 4840;

    private static final long SECONDS = 300;
    private static final Path FOLDER = BuiltDistribution.home().resolve("features/examples/bench-tank");

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Process program;
    private final int port;

    /** Starts the controller, and waits until it listens; the first one on a computer fetches what it needs. */
    BenchTank() throws IOException, InterruptedException {
        this.port = freePort();
        this.program = new ProcessBuilder("node", FOLDER.resolve("plc.js").toString(), Integer.toString(port))
                .redirectErrorStream(true)
                .start();
        Thread reader = new Thread(this::read, "controller");
        reader.setDaemon(true);
        reader.start();
        awaitLine("the controller listens at opc.tcp://127.0.0.1:" + port);
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void read() {
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(lines::add);
        } catch (IOException e) {
            lines.add("the output broke off: " + e);
        }
    }

    /** Waits for what the controller says. */
    void awaitLine(String start) throws InterruptedException {
        StringBuilder said = new StringBuilder();
        String line = "";
        while (!line.startsWith(start)) {
            line = lines.poll(SECONDS, TimeUnit.SECONDS);
            assertTrue(line != null, () -> "the controller did not say \"" + start + "\", but:\n" + said);
            said.append(line).append('\n');
        }
    }

    /** Returns the machine's file, with the port of this controller. */
    String machine() throws IOException {
        return Files.readString(FOLDER.resolve("bench-tank.json")).replace("127.0.0.1:" + PORT, "127.0.0.1:" + port);
    }

    String endpoint() {
        return "opc.tcp://127.0.0.1:" + port;
    }

    /** Reads a tag, as another client than the machine. */
    Object tag(String name) throws UaException {
        try (PlainMilo client = PlainMilo.connect(endpoint())) {
            return client.read(List.of(PlainMilo.tag(name))).get(0).value().value();
        }
    }

    @Override
    public void close() {
        program.destroyForcibly().onExit().join();
    }
}
