package org.twinbench.kernel.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.api.value.MalformedJson;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;

/** Parses one text. */
final class Parser {

    static final int DEEPEST = 100;

    /** Far beyond every double; without a limit, one sum with 1e999999999 would fill the memory. */
    private static final int LARGEST_EXPONENT = 999;

    private final String text;
    private final JsonReader reader;
    private final Deque<Object> steps = new ArrayDeque<>();

    Parser(String text) {
        this.text = text;
        this.reader = reader(text);
    }

    static JsonReader reader(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        return reader;
    }

    Value parse() {
        if (text.startsWith("\uFEFF")) {
            throw malformed(0, "The text begins with a byte order mark; save it as UTF-8 without one.");
        }
        refuseHalfCharacters();
        try {
            Value value = value();
            expectEnd();
            return value;
        } catch (IOException e) {
            throw new Offence(text, (int) reader.getCharacterOffset()).told(e);
        }
    }

    /** Gson looks for these among escapes only. */
    private void refuseHalfCharacters() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    throw malformed(i, Offence.HALF_A_CHARACTER);
                }
                i++;
            }
        }
    }

    private void expectEnd() throws IOException {
        try {
            reader.peek();
        } catch (IOException e) {
            int offset = Math.max(0, (int) reader.getCharacterOffset() - 1);
            throw malformed(offset, "The value ends before this; a text holds one value only.");
        }
    }

    private Value value() throws IOException {
        JsonToken token = reader.peek();
        return switch (token) {
            case BEGIN_OBJECT -> members();
            case BEGIN_ARRAY -> items();
            case STRING -> Value.of(reader.nextString());
            case NUMBER -> number();
            case BOOLEAN -> Value.of(reader.nextBoolean());
            case NULL -> nothing();
            default -> throw new IllegalStateException("A value cannot begin with " + token);
        };
    }

    private Value nothing() throws IOException {
        reader.nextNull();
        return new Value.Nothing();
    }

    private Value number() throws IOException {
        int offset = (int) reader.getCharacterOffset();
        String digits = reader.nextString();
        try {
            BigDecimal number = new BigDecimal(digits);
            long exponent = (long) number.precision() - number.scale() - 1;
            if (number.signum() == 0 || Math.abs(exponent) <= LARGEST_EXPONENT) {
                return new Value.Decimal(number);
            }
        } catch (NumberFormatException exponentBeyondInt) {
            // told below, as every number out of range
        }
        throw malformed(offset, "The number " + digits + " is out of range.");
    }

    private Value items() throws IOException {
        List<Value> items = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            steps.addLast(items.size());
            items.add(value());
            steps.removeLast();
        }
        reader.endArray();
        return new Value.Items(items);
    }

    private Value members() throws IOException {
        Map<String, Value> members = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            int offset = (int) reader.getCharacterOffset() - 1;
            String name = reader.nextName();
            steps.addLast(name);
            if (members.containsKey(name)) {
                throw new Offence(text, offset)
                        .as(pointer(), "The name \"" + name + "\" stands here twice; keep one of them.");
            }
            members.put(name, value());
            steps.removeLast();
        }
        reader.endObject();
        return new Value.Members(members);
    }

    private String pointer() {
        String pointer = "";
        for (Object step : steps) {
            pointer = Mistake.pointer(pointer, step.toString());
        }
        return pointer;
    }

    private MalformedJson malformed(int offset, String message) {
        return new Offence(text, offset).as(message);
    }
}
