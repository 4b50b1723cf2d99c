package org.twinbench.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection that is kept alive for one request after the other, with as little work as may be: the host needs the processors. */
final class Connection implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 30_000;
    private static final String GOOD = "HTTP/1.1 200 ";
    private static final String LENGTH = "content-length:";

    private final Socket socket = new Socket();
    private final InputStream in;

    Connection(InetSocketAddress host) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        socket.connect(host, PATIENCE_MILLISECONDS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * Returns what a path answers.
     *
     * @throws IOException if that is not 200 with a JSON object
     */
    String get(String path) throws IOException {
        String head = "GET " + path + " HTTP/1.1\r\nHost: "
                + socket.getInetAddress().getHostAddress() + ":" + socket.getPort() + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        String status = line();
        int length = length();
        byte[] body = in.readNBytes(length);
        String text = new String(body, StandardCharsets.UTF_8);
        if (!status.startsWith(GOOD) || body.length < length || !text.startsWith("{") || !text.endsWith("}")) {
            throw new IOException(path + " answers " + status + ": " + text);
        }
        return text;
    }

    private int length() throws IOException {
        int length = -1;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        if (length < 0) {
            throw new IOException("an answer does not tell its length");
        }
        return length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the host closed the connection");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
