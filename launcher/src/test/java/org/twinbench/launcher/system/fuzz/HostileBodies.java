package org.twinbench.launcher.system.fuzz;

import static org.twinbench.launcher.system.fuzz.HostileValues.one;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies that nearly follow a schema of the OpenAPI document. */
final class HostileBodies {

    private static final int DEEPEST = 5;

    private final JsonObject schemas;

    /** @param schemas the schemas by name */
    HostileBodies(JsonObject schemas) {
        this.schemas = schemas;
    }

    byte[] body(JsonObject schema, Random random) {
        String json = value(schema, random, 0);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(20)) {
            case 0 -> new byte[0];
            case 1 -> bytes(json.substring(0, random.nextInt(json.length())));
            case 2 -> flipped(bytes, random);
            case 3 -> bytes("[".repeat(1 + random.nextInt(3_000)) + json);
            case 4 -> bytes("{\"a\":".repeat(1 + random.nextInt(200)) + json + "}".repeat(50));
            case 5 -> bytes("\ufeff" + json);
            case 6 -> bytes(json + json);
            case 7 -> json.getBytes(StandardCharsets.UTF_16);
            default -> bytes;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        for (int i = 0; i < 3; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private String value(JsonObject schema, Random random, int depth) {
        if (depth > DEEPEST || random.nextInt(12) == 0) {
            return any(random, depth);
        }
        if (schema.containsKey("$ref")) {
            String[] steps = schema.getString("$ref").split("/");
            return value(schemas.getJsonObject(steps[steps.length - 1]), random, depth);
        }
        if (schema.containsKey("allOf")) {
            return schema.getJsonArray("allOf").getValuesAs(JsonObject.class).stream()
                    .flatMap(part -> members(resolved(part), random, depth).stream())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (schema.containsKey("enum")) {
            return one(random, schema.getJsonArray("enum").getValuesAs(JsonValue.class))
                    .toString();
        }
        return switch (type(schema)) {
            case "object" -> "{" + String.join(",", members(schema, random, depth)) + "}";
            case "array" -> items(schema, random, depth);
            case "string" -> quoted(HostileValues.text(random));
            case "integer", "number" -> HostileValues.number(random);
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> any(random, depth);
        };
    }

    private JsonObject resolved(JsonObject schema) {
        String[] steps = schema.getString("$ref", "").split("/");
        return schema.containsKey("$ref") ? schemas.getJsonObject(steps[steps.length - 1]) : schema;
    }

    private static String type(JsonObject schema) {
        return schema.getString("type", "");
    }

    private List<String> members(JsonObject schema, Random random, int depth) {
        List<String> members = new ArrayList<>();
        List<String> required = schema.containsKey("required")
                ? schema.getJsonArray("required").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of();
        schema.getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .forEach((name, member) -> {
                    if (random.nextInt(10) < (required.contains(name) ? 9 : 4)) {
                        members.add(quoted(name) + ":" + value(member.asJsonObject(), random, depth + 1));
                    }
                });
        if (schema.containsKey("additionalProperties") || random.nextInt(15) == 0) {
            members.add(quoted(HostileValues.text(random)) + ":" + any(random, depth + 1));
        }
        return members;
    }

    private String items(JsonObject schema, Random random, int depth) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> value(schema.getJsonObject("items"), random, depth + 1))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Edits and machine files are among what is not described by a schema. */
    private static String any(Random random, int depth) {
        String inner = depth > DEEPEST ? "1" : any(random, depth + 1);
        return switch (random.nextInt(12)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2, 3 -> HostileValues.number(random);
            case 4, 5, 6 -> quoted(HostileValues.text(random));
            case 7 -> "[" + inner + "," + inner + "]";
            case 8 -> "{\"set_component\":" + quoted(HostileValues.text(random)) + ",\"to\":" + inner + "}";
            case 9 ->
                "{\"twinbench\":1,\"name\":\"f\",\"components\":{\"tank\":" + inner + "},\"links\":" + inner + "}";
            case 10 -> "{\"type\":\"tank\",\"parameters\":{\"area\":" + inner + "},\"start\":" + inner + "}";
            default -> "{" + quoted(HostileValues.text(random)) + ":" + inner + "}";
        };
    }

    private static String quoted(String text) {
        return Json.createValue(text).toString();
    }
}
