package org.twinbench.api.value;

/**
 * Turns {@link Value}s into Java records and back, strictly. A record component {@code whenBad} is the member
 * {@code when_bad}; components of type {@code Optional} may be absent, all others must be there; unknown members are
 * refused. Maps keep their keys; an enum constant {@code RUN_ONCE} is the word {@code run_once}.
 *
 * <p>Component types: {@code String}, {@code boolean}, {@code int}, {@code long}, {@code double} and their boxes, enums,
 * {@link Value}, records, {@code List}, {@code Map} with {@code String} keys, and {@code Optional} of any of these.
 */
public final class Records {

    private Records() {}

    /**
     * Reads a record.
     *
     * @throws InvalidInput with every mistake in the value; a mistake that the record's own constructor finds as well
     */
    public static <T extends Record> T read(Value value, Class<T> type) {
        throw new UnsupportedOperationException(type + " from " + value);
    }

    /** Writes a record; absent components are left out. */
    public static Value.Members write(Record source) {
        throw new UnsupportedOperationException(source.toString());
    }
}
