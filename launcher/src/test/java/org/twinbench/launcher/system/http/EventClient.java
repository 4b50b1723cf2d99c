package org.twinbench.launcher.system.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client that follows the events of a host. */
public final class EventClient implements Flow.Subscriber<String>, AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final List<String> lines = new ArrayList<>();
    private volatile Flow.Subscription subscription;

    /** An event; one without a type is the opening of the stream, or a heartbeat. */
    public record Received(String id, String type, String data) {

        static Received of(List<String> lines) {
            return new Received(value(lines, "id: "), value(lines, "event: "), value(lines, "data: "));
        }

        private static String value(List<String> lines, String name) {
            return lines.stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()))
                    .findFirst()
                    .orElse("");
        }

        public JsonObject json() {
            return Json.createReader(new StringReader(data)).readObject();
        }

        long number() {
            return Long.parseLong(id.substring(id.indexOf('-') + 1));
        }
    }

    private EventClient() {}

    /** Begins to follow, and returns when the stream is open. */
    public static EventClient follow(HttpClient http, Api api, String query, String... headers) throws Exception {
        EventClient client = new EventClient();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + "/api/v1/events" + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        http.sendAsync(request.build(), BodyHandlers.fromLineSubscriber(client));
        client.take();
        return client;
    }

    /** Returns the next of these that comes. */
    public Received await(Predicate<Received> wanted) throws InterruptedException {
        Received next = take();
        while (!wanted.test(next)) {
            next = take();
        }
        return next;
    }

    /** Returns the next event of this type. */
    public Received await(String type) throws InterruptedException {
        return await(event -> event.type().equals(type));
    }

    private Received take() throws InterruptedException {
        Received next = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no event comes");
        }
        return next;
    }

    @Override
    public void onSubscribe(Flow.Subscription opened) {
        subscription = opened;
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (!line.isEmpty()) {
            lines.add(line);
            return;
        }
        received.add(Received.of(lines));
        lines.clear();
    }

    @Override
    public void onError(Throwable failure) {
        received.add(new Received("", "broken", failure.toString()));
    }

    @Override
    public void onComplete() {
        received.add(new Received("", "end", ""));
    }

    @Override
    public void close() {
        subscription.cancel();
    }
}
