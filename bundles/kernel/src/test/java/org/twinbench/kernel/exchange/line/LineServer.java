package org.twinbench.kernel.exchange.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.twinbench.api.protocol.DataType;

/** A remote system that talks in lines. It can freeze, hang up and come back. */
public final class LineServer implements AutoCloseable {

    private final Map<String, DataType> types = new ConcurrentHashMap<>();
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final Set<String> constant = ConcurrentHashMap.newKeySet();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private volatile boolean frozen;
    private final int port;
    private ServerSocket door;
    private Thread porter;

    public LineServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = door.getLocalPort();
        porter = listen(door);
    }

    public String endpoint() {
        return "line://127.0.0.1:" + port;
    }

    public LineServer tag(String name, DataType type, String value) {
        types.put(name, type);
        values.put(name, value);
        return this;
    }

    public LineServer constant(String name) {
        constant.add(name);
        return this;
    }

    public void set(String name, String value) {
        values.put(name, value);
    }

    public String get(String name) {
        return values.get(name);
    }

    public void remove(String name) {
        values.remove(name);
    }

    /** Returns what was written, as {@code name=value}, in order. */
    public List<String> written() {
        return written;
    }

    public void freeze(boolean freeze) {
        frozen = freeze;
    }

    /** Hangs up and lets nobody in. */
    public void die() throws IOException {
        door.close();
        try {
            porter.join(); // whoever accepts holds the door open a little longer
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hangUp();
    }

    public void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    public void comeBack() throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        porter = listen(door);
    }

    private Thread listen(ServerSocket at) {
        return daemon(() -> {
            while (!at.isClosed()) {
                Socket socket = at.accept();
                sockets.add(socket);
                daemon(() -> serve(socket));
            }
        });
    }

    /** What a thread does until a socket closes. */
    private interface Work {
        void run() throws IOException;
    }

    private static Thread daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void serve(Socket socket) throws IOException {
        BufferedReader questions =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        for (String question = questions.readLine(); question != null; question = questions.readLine()) {
            while (frozen) {
                Thread.onSpinWait();
            }
            String[] words = question.split(" ");
            String answer = Arrays.stream(words)
                    .skip(1)
                    .map(word -> answer(words[0], word))
                    .collect(Collectors.joining(" "));
            socket.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private String answer(String verb, String word) {
        return switch (verb) {
            case "types" -> types.containsKey(word) ? types.get(word) + (constant.contains(word) ? "!" : "") : "?";
            case "get" -> values.getOrDefault(word, "?");
            default -> {
                String[] pair = word.split("=");
                values.put(pair[0], pair[1]);
                written.add(word);
                yield "ok";
            }
        };
    }

    @Override
    public void close() {
        try {
            die();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
