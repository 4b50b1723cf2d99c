package org.twinbench.launcher.system.fuzz;

import static org.twinbench.launcher.system.fuzz.HostileValues.one;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes requests to the routes of an OpenAPI document. */
final class HostileRequests {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final List<String> MEDIA_TYPES = List.of(
            "application/json",
            "application/merge-patch+json",
            "application/xml",
            "application/x-java-serialized-object",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "text/plain; charset=utf-16",
            "a/b/c;;;",
            "");

    private final List<Route> routes = new ArrayList<>();
    private final HostileBodies bodies;
    private final String base;
    private final int port;

    /** A method on a path, as the document describes it. */
    private record Route(String method, String path, JsonObject operation) {}

    HostileRequests(JsonObject document, int port) {
        document.getJsonObject("paths").forEach((path, methods) -> METHODS.stream()
                .filter(methods.asJsonObject()::containsKey)
                .forEach(method -> routes.add(
                        new Route(method, path, methods.asJsonObject().getJsonObject(method)))));
        bodies = new HostileBodies(document.getJsonObject("components").getJsonObject("schemas"));
        base = document.getJsonArray("servers").getJsonObject(0).getString("url");
        this.port = port;
    }

    HostileRequest next(Random random) {
        Route route = one(random, routes);
        String method = random.nextInt(30) == 0 ? one(random, METHODS) : route.method;
        byte[] body = route.operation.containsKey("requestBody") || random.nextInt(10) == 0
                ? bodies.body(schema(route.operation), random)
                : new byte[0];
        List<String> head = new ArrayList<>();
        head.add(method.toUpperCase(Locale.ROOT) + " " + target(route, random) + " HTTP/1.1");
        head.add("Host: 127.0.0.1:" + port);
        head.add("Connection: close");
        head.add("Content-Length: " + body.length);
        head.add("Content-Type: " + (random.nextInt(15) == 0 ? one(random, MEDIA_TYPES) : "application/json"));
        headers(random).forEach(head::add);
        return new HostileRequest(String.join("\r\n", head), body);
    }

    private static List<String> headers(Random random) {
        String text = HostileValues.text(random).replaceAll("[\r\n]", "");
        return switch (random.nextInt(12)) {
            case 0 -> List.of("If-Match: " + text);
            case 1 -> List.of("If-Match: \"" + random.nextInt(4) + "\"");
            case 2 -> List.of("Accept: " + text);
            case 3 -> List.of("Accept: text/html, */*;q=0.1");
            case 4 -> List.of("Idempotency-Key: \"" + random.nextInt(20) + "\"");
            case 5 -> List.of("Idempotency-Key: " + text);
            case 6 -> List.of("Accept-Language: " + text, "Cookie: " + text, "Range: bytes=0-" + text);
            case 7 -> List.of("Content-Encoding: gzip");
            default -> List.of();
        };
    }

    private static JsonObject schema(JsonObject operation) {
        JsonObject content = operation
                .getOrDefault("requestBody", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .getOrDefault("content", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject();
        return content.values().stream()
                .map(media -> media.asJsonObject()
                        .getOrDefault("schema", JsonValue.EMPTY_JSON_OBJECT)
                        .asJsonObject())
                .findFirst()
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private String target(Route route, Random random) {
        String path = PARAMETER
                .matcher(route.path)
                .replaceAll(parameter -> Matcher.quoteReplacement(encoded(HostileValues.id(random))));
        List<String> query = new ArrayList<>();
        for (JsonValue parameter : route.operation
                .getOrDefault("parameters", JsonArray.EMPTY_JSON_ARRAY)
                .asJsonArray()) {
            if (parameter.asJsonObject().getString("in").equals("query") && random.nextInt(4) == 0) {
                query.add(parameter.asJsonObject().getString("name") + "=" + value(random));
            }
        }
        if (random.nextInt(20) == 0) {
            query.add(value(random) + "=" + value(random));
        }
        return base + path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static String value(Random random) {
        String value = random.nextBoolean() ? HostileValues.number(random) : HostileValues.text(random);
        return random.nextInt(30) == 0 ? "%zz%ff" : encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
