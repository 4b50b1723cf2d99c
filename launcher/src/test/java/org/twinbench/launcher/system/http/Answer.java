package org.twinbench.launcher.system.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the host answered. */
record Answer(int status, Function<String, Optional<String>> headers, String body) {

    JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    List<JsonObject> items() {
        return json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    String header(String name) {
        return headers.apply(name).orElse("");
    }
}
