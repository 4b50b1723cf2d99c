package org.twinbench.protocols.modbus;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a client and a server and takes note of requests: {@code unit 1 function 3 at 100: 2}. */
final class Recorder implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    /** @param target port of the server, on 127.0.0.1 */
    Recorder(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        run(this::accept);
    }

    private interface Work {

        void perform() throws IOException;
    }

    /** Does something on a thread of its own, until a socket is closed. */
    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.perform();
            } catch (IOException closed) {
                // that is the end of the work
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        for (; ; ) {
            Socket client = server.accept();
            sockets.add(client);
            Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(there);
            run(() -> forward(new DataInputStream(client.getInputStream()), there));
            run(() -> {
                try (client) {
                    there.getInputStream().transferTo(client.getOutputStream());
                }
            });
        }
    }

    private void forward(DataInputStream from, Socket there) throws IOException {
        try (there) {
            OutputStream to = there.getOutputStream();
            for (; ; ) {
                byte[] head = from.readNBytes(6);
                if (head.length < 6) {
                    return;
                }
                byte[] rest = from.readNBytes((head[4] & 0xFF) << 8 | head[5] & 0xFF);
                requests.add("unit " + (rest[0] & 0xFF) + " function " + rest[1] + " at " + word(rest, 2) + ": "
                        + word(rest, 4));
                // In one piece, as it came: pymodbus does not put pieces together.
                byte[] whole = Arrays.copyOf(head, head.length + rest.length);
                System.arraycopy(rest, 0, whole, head.length, rest.length);
                to.write(whole);
            }
        }
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    int port() {
        return server.getLocalPort();
    }

    /** Returns the requests since the last call. */
    List<String> requests() {
        List<String> taken = new ArrayList<>(requests);
        requests.clear();
        return taken;
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
