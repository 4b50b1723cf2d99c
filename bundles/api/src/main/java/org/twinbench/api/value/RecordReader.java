package org.twinbench.api.value;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the records of one class. */
final class RecordReader implements ValueReader {

    private static final ClassValue<RecordReader> READERS = new ClassValue<>() {
        @Override
        protected RecordReader computeValue(Class<?> type) {
            return new RecordReader(type);
        }
    };

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Constructor<?> constructor;

    private RecordReader(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (int index = 0; index < components.length; index++) {
            parts.put(Records.memberName(components[index].getName()), Part.of(index, components[index]));
        }
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record has a canonical constructor", e);
        }
        constructor.setAccessible(true);
    }

    static RecordReader of(Class<?> type) {
        return READERS.get(type);
    }

    /** Returns a reader that looks the class up when it reads first, since a record may hold records of its own class. */
    static ValueReader later(Class<?> type) {
        return (value, place) -> of(type).read(value, place);
    }

    @Override
    public Optional<Object> read(Value value, Place place) {
        if (!(value instanceof Value.Members given)) {
            return place.needed("an object of " + String.join(", ", parts.keySet()), value);
        }
        int mistakesBefore = place.mistakes().size();
        Object[] arguments = new Object[parts.size()];
        given.members().forEach((name, member) -> readMember(name, member, place, arguments));
        parts.forEach((name, part) -> fillAbsent(name, part, place, arguments));
        return place.mistakes().size() == mistakesBefore ? construct(arguments, place) : Optional.empty();
    }

    private void readMember(String name, Value member, Place place, Object[] arguments) {
        Part part = parts.get(name);
        if (part == null) {
            place.at(name).mistake(unknown(name));
            return;
        }
        Optional<Object> read = part.reader.read(member, place.at(name));
        // After a mistake nothing is constructed; the absent value only tells that the member was there.
        arguments[part.index] = part.optional ? read : read.orElse(Optional.empty());
    }

    private Mistake unknown(String name) {
        String known = String.join(", ", parts.keySet());
        String refused = "There is no \"" + name + "\" here";
        boolean tells =
                parts.isEmpty() || Suggestion.closest(name, parts.keySet()).isPresent();
        return Mistake.at("", refused + (tells ? "." : ", only " + known + "."))
                .value(name)
                .range(known)
                .didYouMean(name, parts.keySet());
    }

    private static void fillAbsent(String name, Part part, Place place, Object[] arguments) {
        if (arguments[part.index] != null) {
            return;
        }
        arguments[part.index] = Optional.empty();
        if (!part.optional) {
            place.at(name).mistake("\"" + name + "\" is missing.");
        }
    }

    private Optional<Object> construct(Object[] arguments, Place place) {
        try {
            return Optional.of(constructor.newInstance(arguments));
        } catch (InvocationTargetException e) {
            return refused(e.getCause(), place);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("A record can be constructed", e);
        }
    }

    private static Optional<Object> refused(Throwable cause, Place place) {
        if (cause instanceof InvalidInput invalid) {
            invalid.mistakes().forEach(place::mistake);
            return Optional.empty();
        }
        if (cause instanceof IllegalArgumentException illegal) {
            return place.mistake(Optional.ofNullable(illegal.getMessage()).orElse("These values do not go together."));
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) cause;
    }

    private record Part(int index, ValueReader reader, boolean optional) {

        static Part of(int index, RecordComponent component) {
            Type type = component.getGenericType();
            if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
                return new Part(index, ValueReader.of(generic.getActualTypeArguments()[0]), true);
            }
            return new Part(index, ValueReader.of(type), false);
        }
    }
}
