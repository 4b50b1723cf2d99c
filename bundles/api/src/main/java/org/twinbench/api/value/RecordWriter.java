package org.twinbench.api.value;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes records by what their components hold, so that generic records can be written too. */
final class RecordWriter {

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            List<Part> parts = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                parts.add(new Part(Records.memberName(component.getName()), component.getAccessor()));
            }
            return parts;
        }
    };

    private RecordWriter() {}

    static Value.Members members(Record source) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Part part : PARTS.get(source.getClass())) {
            Object held = part.of(source);
            Optional<?> present = held instanceof Optional<?> optional ? optional : Optional.of(held);
            present.ifPresent(object -> members.put(part.name, value(object)));
        }
        return new Value.Members(members);
    }

    private static Value value(Object object) {
        if (object instanceof Record source && !(object instanceof Value)) {
            return members(source);
        }
        if (object instanceof List<?> list) {
            return new Value.Items(list.stream().map(RecordWriter::value).toList());
        }
        if (object instanceof Map<?, ?> map) {
            Map<String, Value> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put((String) name, value(member)));
            return new Value.Members(members);
        }
        return scalar(object);
    }

    private static Value scalar(Object object) {
        if (object instanceof Value value) {
            return value;
        }
        if (object instanceof String text) {
            return Value.of(text);
        }
        if (object instanceof Boolean flag) {
            return Value.of((boolean) flag);
        }
        if (object instanceof Double number) {
            return Value.of((double) number);
        }
        if (object instanceof Integer || object instanceof Long) {
            return Value.of(((Number) object).longValue());
        }
        if (object instanceof Enum<?> constant) {
            return Value.of(Records.word(constant));
        }
        throw new IllegalArgumentException(
                "A record that is written cannot hold a " + object.getClass().getName());
    }

    private record Part(String name, Method accessor) {

        Object of(Record source) {
            try {
                return accessor.invoke(source);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("A record tells what it holds: " + accessor, e);
            }
        }
    }
}
