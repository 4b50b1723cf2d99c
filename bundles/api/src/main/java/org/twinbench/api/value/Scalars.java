package org.twinbench.api.value;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Readers of single values. */
final class Scalars {

    private static final Map<Class<?>, ValueReader> READERS = Map.of(
            Value.class, (value, place) -> Optional.of(value),
            String.class, Scalars::text,
            boolean.class, Scalars::flag,
            Boolean.class, Scalars::flag,
            int.class, Scalars::integer,
            Integer.class, Scalars::integer,
            long.class, Scalars::longInteger,
            Long.class, Scalars::longInteger,
            double.class, Scalars::real,
            Double.class, Scalars::real);

    private Scalars() {}

    static ValueReader of(Class<?> type) {
        if (type.isEnum()) {
            return words(type);
        }
        if (READERS.containsKey(type)) {
            return READERS.get(type);
        }
        throw new IllegalArgumentException("A record that is read cannot hold a " + type.getName());
    }

    private static Optional<Object> text(Value value, Place place) {
        return value instanceof Value.Text given ? Optional.of(given.text()) : place.needed("a text", value);
    }

    private static Optional<Object> flag(Value value, Place place) {
        return value instanceof Value.Flag given ? Optional.of(given.flag()) : place.needed("true or false", value);
    }

    private static Optional<Object> real(Value value, Place place) {
        if (!(value instanceof Value.Decimal given)) {
            return place.needed("a number", value);
        }
        double number = given.number().doubleValue();
        return Double.isFinite(number)
                ? Optional.of(number)
                : place.mistake(outside(value, "a number between -1.7e308 and 1.7e308"));
    }

    private static Optional<Object> integer(Value value, Place place) {
        return whole(value, place, Integer.MIN_VALUE, Integer.MAX_VALUE).map(number -> (int) (long) number);
    }

    private static Optional<Object> longInteger(Value value, Place place) {
        return whole(value, place, Long.MIN_VALUE, Long.MAX_VALUE).map(number -> number);
    }

    private static Optional<Long> whole(Value value, Place place, long smallest, long largest) {
        if (!(value instanceof Value.Decimal given)) {
            place.needed("an integer", value);
            return Optional.empty();
        }
        try {
            long number = given.number().longValueExact();
            if (number >= smallest && number <= largest) {
                return Optional.of(number);
            }
        } catch (ArithmeticException fractionOrTooLarge) {
            // told below, with the same words as a number that only an int cannot hold
        }
        place.mistake(outside(value, "an integer from " + smallest + " to " + largest));
        return Optional.empty();
    }

    private static Mistake outside(Value given, String range) {
        String shown = Place.shown(given);
        return Mistake.at("", "Here must be " + range + ", not " + shown + ".")
                .value(shown)
                .range(range);
    }

    private static ValueReader words(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(Records.word((Enum<?>) constant), constant);
        }
        String range = String.join(", ", constants.keySet());
        return (value, place) -> {
            if (!(value instanceof Value.Text given)) {
                return place.needed("one of the words " + range, value);
            }
            Object constant = constants.get(given.text());
            return constant == null ? unknownWord(given, place, constants.keySet()) : Optional.of(constant);
        };
    }

    private static Optional<Object> unknownWord(Value.Text given, Place place, Collection<String> words) {
        Mistake mistake = outside(given, "one of the words " + String.join(", ", words));
        return place.mistake(mistake.range(String.join(", ", words)).didYouMean(given.text(), words));
    }
}
