package org.twinbench.launcher.system.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends requests as they are, one per connection. */
final class Wire {

    private static final int PATIENCE_MILLISECONDS = 20_000;
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /**
     * What came back.
     *
     * @param head first line and headers
     * @param body as it came, chunks and all; only its beginning if it is a stream of events
     */
    record Reply(String head, String body) {

        int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }

        String mediaType() {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                    .map(line -> line.substring("content-type:".length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    Reply send(HostileRequest request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            write(socket, request);
            String head = head(socket.getInputStream());
            Reply reply = new Reply(head, "");
            return reply.mediaType().startsWith("text/event-stream")
                    ? reply
                    : new Reply(head, new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void write(Socket socket, HostileRequest request) throws IOException {
        try {
            socket.getOutputStream().write(request.head().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(END_OF_HEAD);
            socket.getOutputStream().write(request.body());
        } catch (SocketException refused) {
            // The host has heard enough; what it said can still be read.
        }
    }

    private static String head(InputStream answer) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int next = answer.read(); next >= 0; next = answer.read()) {
            head.write(next);
            if (head.size() >= END_OF_HEAD.length
                    && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString(StandardCharsets.UTF_8);
    }
}
