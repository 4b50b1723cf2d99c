package org.twinbench.protocols.modbus;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;

/**
 * A server that answers each request with the next of given bytes in hexadecimal, in which {@code T} stands for the transaction
 * of the request; after the last, it ends the connection.
 */
final class Scripted implements AutoCloseable {

    private final ServerSocket server;

    Scripted(String... answers) throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            try (Socket client = server.accept()) {
                for (String answer : answers) {
                    answer(client, answer);
                }
            } catch (IOException closed) {
                // that is the end of the script
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void answer(Socket client, String answer) throws IOException {
        InputStream from = client.getInputStream();
        byte[] head = from.readNBytes(6);
        from.readNBytes((head[4] & 0xFF) << 8 | head[5] & 0xFF);
        String transaction = HexFormat.of().formatHex(head, 0, 2);
        client.getOutputStream().write(HexFormat.of().parseHex(answer.replace("T", transaction)));
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
