package org.twinbench.launcher.system.workbench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.twinbench.launcher.system.http.Api;

/** A client of live values: the JDK's WebSocket. */
final class LiveClient implements WebSocket.Listener, AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<JsonObject> texts = new LinkedBlockingQueue<>();
    private final BlockingQueue<Values> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final WebSocket socket;

    /** A frame, read as the documentation says. */
    record Values(int form, int id, double time, double[] values, byte[] quality) {

        static Values of(byte[] bytes) {
            ByteBuffer frame = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int form = frame.getShort();
            int id = Short.toUnsignedInt(frame.getShort());
            double[] values = new double[frame.getInt()];
            double time = frame.getDouble();
            for (int i = 0; i < values.length; i++) {
                values[i] = frame.getDouble();
            }
            byte[] quality = new byte[form == 2 ? values.length : 0];
            frame.get(quality);
            if (frame.hasRemaining()) {
                throw new AssertionError(frame.remaining() + " bytes more than there are values");
            }
            return new Values(form, id, time, values, quality);
        }
    }

    private LiveClient(Api api, String... headers) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + api.port() + "/api/v1/live"), this)
                .join();
    }

    static LiveClient connect(Api api, String... headers) {
        return new LiveClient(api, headers);
    }

    void say(String request) {
        socket.sendText(request, true).join();
    }

    void sayBytes() {
        socket.sendBinary(ByteBuffer.wrap(new byte[8]), true).join();
    }

    void subscribe(int id, int simulation, String signals) {
        say("{\"subscribe\":{\"id\":" + id + ",\"simulation\":" + simulation + ",\"signals\":" + signals + "}}");
    }

    /** Returns the next text that comes. */
    JsonObject answer() throws InterruptedException {
        return taken(texts);
    }

    /** Returns the next of these frames that comes. */
    Values await(Predicate<Values> wanted) throws InterruptedException {
        Values next = taken(frames);
        while (!wanted.test(next)) {
            next = taken(frames);
        }
        return next;
    }

    /** Returns the code with which the host has closed the connection. */
    int closedWith() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static <T> T taken(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing comes");
        }
        return next;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            try (JsonReader reader = Json.createReader(new StringReader(text.toString()))) {
                texts.add(reader.readObject());
            }
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
        while (part.hasRemaining()) {
            bytes.write(part.get());
        }
        if (last) {
            frames.add(Values.of(bytes.toByteArray()));
            bytes.reset();
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
