package org.twinbench.rest.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.project.Entry;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Records;
import org.twinbench.api.value.Value;

/** How records look in JSON: as {@link Records} has it, and an entry as its content with {@code id} and {@code revision}. */
public final class Representations {

    private static final String ID = "id";
    private static final String REVISION = "revision";

    private Representations() {}

    /** Returns what stands for a record, an entry, a page of either, or a value. */
    public static Value of(Object content) {
        if (content instanceof Entry<?> entry) {
            return entry(entry);
        }
        if (content instanceof Page<?> page) {
            return page(page);
        }
        return content instanceof Value value ? value : Records.write((Record) content);
    }

    /** Reads a value, a record or a {@link Replacement}. */
    static Object read(Value value, Type type) {
        if (type instanceof ParameterizedType replacement) {
            return replacement(members(value), record(replacement.getActualTypeArguments()[0]));
        }
        return Value.class.equals(type) ? value : Records.read(value, record(type));
    }

    private static Value entry(Entry<?> entry) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put(ID, Value.of(entry.id()));
        members.put(REVISION, Value.of(entry.revision()));
        members.putAll(Records.write(entry.content()).members());
        return new Value.Members(members);
    }

    private static Value page(Page<?> page) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put(
                "items",
                new Value.Items(page.items().stream().map(Representations::of).toList()));
        page.next().ifPresent(next -> members.put("next", Value.of(next)));
        return new Value.Members(members);
    }

    private static <T extends Record> Replacement<T> replacement(Map<String, Value> members, Class<T> type) {
        Map<String, Value> content = new LinkedHashMap<>(members);
        Optional<Long> id = number(ID, content.remove(ID));
        Optional<Long> revision = number(REVISION, content.remove(REVISION));
        return new Replacement<>(id, revision, Records.read(new Value.Members(content), type));
    }

    private static Optional<Long> number(String name, Value given) {
        if (given == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(((Value.Decimal) given).number().longValueExact());
        } catch (ClassCastException | ArithmeticException e) {
            throw new InvalidInput(
                    Mistake.at("/" + name, name + " is an integer; send it as it was read, or leave it out."));
        }
    }

    private static Map<String, Value> members(Value value) {
        if (value instanceof Value.Members members) {
            return members.members();
        }
        throw new InvalidInput(Mistake.at("", "The body must be an object: { ... }."));
    }

    private static Class<? extends Record> record(Type type) {
        return ((Class<?>) type).asSubclass(Record.class);
    }
}
