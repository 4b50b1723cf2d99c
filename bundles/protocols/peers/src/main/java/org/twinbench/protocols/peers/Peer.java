package org.twinbench.protocols.peers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server that we did not write, on a free port of 127.0.0.1, in a process of its own. What it holds stands at the head of
 * its script. As a static field with {@code @RegisterExtension} it runs for the tests of a class:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Peer SERVER = Peer.nodeOpcUa();
 * }</pre>
 *
 * <p>It may be stopped and started again, on the same port, with the same certificate and its first values. It ends when
 * this process ends. For one thread.
 */
public final class Peer implements AutoCloseable, BeforeAllCallback, AfterAllCallback {

    private static final int MANY_SESSIONS = 100;

    private final Program program;
    private final List<String> arguments;
    private final Path folder;
    private final int port;
    private Optional<Running> running = Optional.empty();

    private Peer(Program program, String... arguments) {
        this.program = program;
        this.arguments = List.of(arguments);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
            this.folder = Files.createTempDirectory("peer");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An OPC UA server ({@code opcua.js}) without operation limits. */
    public static Peer nodeOpcUa() {
        return nodeOpcUa(0);
    }

    /** An OPC UA server ({@code opcua.js}) that reads, writes, browses and monitors so many nodes per call; 0: any number. */
    public static Peer nodeOpcUa(int operationLimit) {
        return nodeOpcUa(operationLimit, MANY_SESSIONS);
    }

    /** An OPC UA server ({@code opcua.js}) without operation limits that lets so many sessions in at a time. */
    public static Peer nodeOpcUaFor(int sessions) {
        return nodeOpcUa(0, sessions);
    }

    /** An OPC UA server without operation limits that accepts any application. */
    public static Peer nodeOpcUaForEverybody() {
        return new Peer(Program.node("opcua.js", "types.xml"), "0", Integer.toString(MANY_SESSIONS), "everybody");
    }

    private static Peer nodeOpcUa(int operationLimit, int sessions) {
        return new Peer(
                Program.node("opcua.js", "types.xml"), Integer.toString(operationLimit), Integer.toString(sessions));
    }

    /** A Modbus TCP server on Node.js ({@code modbus.js}). */
    public static Peer modbusSerial() {
        return new Peer(Program.node("modbus.js"));
    }

    /** A Modbus TCP server on Python ({@code modbus.py}). */
    public static Peer pymodbus() {
        return new Peer(Program.python("modbus.py"));
    }

    /** Has an OPC UA server that is not running accept the application that has this certificate. */
    public Peer trusting(X509Certificate application) {
        return accepting("pki", application);
    }

    /** Has an OPC UA server that is not running accept the user who has this certificate. */
    public Peer trustingUser(X509Certificate user) {
        return accepting("users", user);
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /** The URL of an OPC UA server. */
    public String endpoint() {
        return "opc.tcp://127.0.0.1:" + port;
    }

    /** The certificate of an OPC UA server that has run, in PEM. */
    public Path certificate() {
        return folder.resolve("pki/own/certs/certificate.pem");
    }

    /**
     * Starts it and waits until it serves.
     *
     * @throws IOException if it cannot be installed or started, with what it printed
     */
    public void start() throws IOException, InterruptedException {
        if (running.isPresent()) {
            throw new IllegalStateException(program.script() + " runs already");
        }
        List<String> all = new ArrayList<>(List.of(Integer.toString(port), folder.toString()));
        all.addAll(arguments);
        running = Optional.of(Running.start(program, folder, all));
    }

    /** Has it stand still as a device does that hangs: its connections stay, and nothing is answered. */
    public void freeze() throws IOException, InterruptedException {
        running.orElseThrow().signal("STOP");
    }

    /** Has it go on after it stood still. */
    public void thaw() throws IOException, InterruptedException {
        running.orElseThrow().signal("CONT");
    }

    /** Ends it at once, as a failing device does; nothing if it does not run. */
    public void stop() {
        running.ifPresent(Running::kill);
        running = Optional.empty();
    }

    /** Ends it for good. */
    @Override
    public void close() throws IOException {
        stop();
        Resources.delete(folder);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        close();
    }

    private Peer accepting(String store, X509Certificate certificate) {
        try {
            Path certificates = Files.createDirectories(folder.resolve(store).resolve("trusted/certs"));
            Files.write(certificates.resolve(certificate.getSerialNumber() + ".der"), certificate.getEncoded());
        } catch (IOException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }
}
