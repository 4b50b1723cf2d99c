package org.twinbench.api.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns {@link Value}s into Java records and back, strictly. A record component {@code whenBad} is the member
 * {@code when_bad}; components of type {@code Optional} may be absent, all others must be there; unknown members are
 * refused. A component whose name ends in an underscore, {@code for_}, is a member that Java has no name for: {@code for}. Maps keep their keys and their order; an enum constant {@code RUN_ONCE} is the word {@code run_once}.
 *
 * <p>Component types: {@code String}, {@code boolean}, {@code int}, {@code long}, {@code double} and their boxes, enums,
 * {@link Value}, records, {@code List}, {@code Map} with {@code String} keys, and {@code Optional} of any of these. Numbers
 * are finite: what {@link #write} makes of NaN is for people's eyes and is refused by {@link #read}.
 */
public final class Records {

    private Records() {}

    /**
     * Reads a record.
     *
     * @throws InvalidInput with every mistake in the value; a mistake that the record's own constructor finds as well
     */
    public static <T extends Record> T read(Value value, Class<T> type) {
        List<Mistake> mistakes = new ArrayList<>();
        Optional<Object> read = RecordReader.of(type).read(value, Place.root(mistakes));
        return read.map(type::cast).orElseThrow(() -> new InvalidInput(mistakes));
    }

    /** Writes a record; absent components are left out. */
    public static Value.Members write(Record source) {
        return RecordWriter.members(source);
    }

    /** Returns the member that a record component is: {@code when_bad} for {@code whenBad}, {@code for} for {@code for_}. */
    static String memberName(String component) {
        StringBuilder name = new StringBuilder();
        String plain = component.endsWith("_") ? component.substring(0, component.length() - 1) : component;
        for (char letter : plain.toCharArray()) {
            if (Character.isUpperCase(letter)) {
                name.append('_');
            }
            name.append(Character.toLowerCase(letter));
        }
        return name.toString();
    }

    /** Returns the word that an enum constant is: {@code run_once} for {@code RUN_ONCE}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
