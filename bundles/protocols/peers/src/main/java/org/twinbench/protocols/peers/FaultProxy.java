package org.twinbench.protocols.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a client and a server on this computer, and breaks what goes from one to the other. At first it passes
 * everything. Safe for use by many threads; what is asked for holds for all connections, also for those to come.
 */
public final class FaultProxy implements AutoCloseable {

    private static final int CHUNK = 8192;
    private static final long LOOK_MILLISECONDS = 1;

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong untilCut = new AtomicLong(Long.MAX_VALUE);
    private volatile Duration delay = Duration.ZERO;
    private volatile Duration perByte = Duration.ZERO;
    private volatile boolean silent;
    private volatile boolean shut;
    private volatile Optional<InputStream> instead = Optional.empty();

    /** Stands before the server that listens on a port of 127.0.0.1. */
    public FaultProxy(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    /** The port that clients connect to. */
    public int port() {
        return door.getLocalPort();
    }

    /** Everything takes so much longer, each way. */
    public void delay(Duration each) {
        delay = each;
    }

    /** Answers come byte by byte, so far apart. */
    public void throttle(Duration byteToByte) {
        perByte = byteToByte;
    }

    /** Connections stay, and nothing goes through until it is told otherwise: then all that was held back. */
    public void halfOpen(boolean nothing) {
        silent = nothing;
    }

    /** Resets the connection that brings an answer once so many more bytes of answers have gone through; only this time. */
    public void cutAfter(long bytes) {
        untilCut.set(bytes);
    }

    /** Resets all connections; and lets nobody in until {@link #open}. */
    public void shut() {
        shut = true;
        clients.forEach(FaultProxy::reset);
    }

    /** Lets clients in again. */
    public void open() {
        shut = false;
    }

    /** In place of the next answer the client gets this, to its end or until it hangs up. */
    public void answerWith(InputStream garbage) {
        instead = Optional.of(garbage);
    }

    /** Returns how often somebody has knocked. */
    public long knocks() {
        return accepted.get();
    }

    /** Returns how many bytes have been sent to clients: all that a client has received, and at most one write more. */
    public long answeredBytes() {
        return answered.get();
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Socket client = door.accept();
            accepted.incrementAndGet();
            if (shut) {
                reset(client);
            } else {
                connect(client);
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            Socket to = new Socket(InetAddress.getLoopbackAddress(), server);
            client.setTcpNoDelay(true);
            to.setTcpNoDelay(true);
            clients.add(client);
            daemon(() -> pass(client, to, false));
            daemon(() -> pass(to, client, true));
        } catch (IOException nobodyThere) {
            reset(client);
        }
    }

    private void pass(Socket from, Socket to, boolean answers) throws IOException, InterruptedException {
        try (from;
                to) {
            byte[] chunk = new byte[CHUNK];
            InputStream in = from.getInputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                while (silent) {
                    Thread.sleep(LOOK_MILLISECONDS);
                }
                Thread.sleep(delay.toMillis());
                if (answers) {
                    answer(to, chunk, length);
                } else {
                    to.getOutputStream().write(chunk, 0, length);
                }
            }
        } finally {
            clients.remove(answers ? to : from);
        }
    }

    private void answer(Socket client, byte[] chunk, int length) throws IOException, InterruptedException {
        OutputStream out = client.getOutputStream();
        Optional<InputStream> garbage = instead;
        if (garbage.isPresent()) {
            instead = Optional.empty();
            flood(garbage.get(), out);
            return;
        }
        long left = untilCut.getAndAdd(-length);
        if (left <= length) {
            untilCut.set(Long.MAX_VALUE);
            out.write(chunk, 0, (int) left);
            reset(client);
            throw new IOException("cut");
        }
        if (perByte.isZero()) {
            answered.addAndGet(length);
            out.write(chunk, 0, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            Thread.sleep(perByte.toMillis());
            answered.incrementAndGet();
            out.write(chunk[i]);
        }
    }

    private void flood(InputStream garbage, OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int length = garbage.read(chunk); length >= 0; length = garbage.read(chunk)) {
            answered.addAndGet(length);
            out.write(chunk, 0, length);
        }
    }

    /** Ends a connection as a device does that loses power: what was on its way is lost. */
    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // it is closed already
        }
    }

    /** What a thread does until a socket closes. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException | InterruptedException closed) {
                        Thread.currentThread().interrupt();
                    }
                },
                "fault proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        clients.forEach(FaultProxy::reset);
    }
}
