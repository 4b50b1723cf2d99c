package org.twinbench.kernel.engine.snapshot;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.twinbench.api.value.Value;

/**
 * Memory as values of JSON, down to the last bit: numbers in their shortest decimal form, and those that JSON has no word for
 * (NaN with its payload, the infinities, negative zero) as the text of their bits.
 */
public final class ExactValue {

    private static final Pattern BITS = Pattern.compile("0x[0-9a-f]{16}");
    private static final long NEGATIVE_ZERO = Double.doubleToRawLongBits(-0.0);

    private ExactValue() {}

    /** Returns what stands for a double, boolean, int or long, or an array of them. */
    public static Value of(Object memory) {
        if (memory instanceof Double number) {
            return of((double) number);
        }
        if (memory instanceof Boolean flag) {
            return Value.of((boolean) flag);
        }
        if (memory instanceof Long || memory instanceof Integer) {
            return Value.of(((Number) memory).longValue());
        }
        int length = Array.getLength(memory);
        List<Value> items = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            items.add(of(Array.get(memory, i)));
        }
        return new Value.Items(items);
    }

    private static Value of(double number) {
        long bits = Double.doubleToRawLongBits(number);
        return Double.isFinite(number) && bits != NEGATIVE_ZERO
                ? Value.of(number)
                : Value.of(String.format("0x%016x", bits));
    }

    /** Returns a value as memory of a class; empty if it is of another kind. */
    public static Optional<Object> read(Value value, Class<?> kind) {
        if (kind.isArray()) {
            return value instanceof Value.Items items
                    ? array(items.items(), kind.getComponentType())
                    : Optional.empty();
        }
        if (kind == Boolean.class || kind == boolean.class) {
            return value instanceof Value.Flag flag ? Optional.of(flag.flag()) : Optional.empty();
        }
        if (kind == Double.class || kind == double.class) {
            return real(value);
        }
        return kind == Integer.class || kind == int.class
                ? whole(value).filter(n -> (long) n == (int) (long) n).map(n -> (int) (long) n)
                : whole(value).map(n -> n);
    }

    /** Returns a value as memory whose kind nobody knows: integers where all numbers are. */
    static Optional<Object> read(Value value) {
        Class<?> wide = value instanceof Value.Items ? long[].class : Long.class;
        Class<?> real = value instanceof Value.Items ? double[].class : Double.class;
        return read(value, wide).or(() -> read(value, real));
    }

    private static Optional<Object> array(List<Value> items, Class<?> kind) {
        Object array = Array.newInstance(kind, items.size());
        for (int i = 0; i < items.size(); i++) {
            Optional<Object> item = read(items.get(i), kind);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            Array.set(array, i, item.get());
        }
        return Optional.of(array);
    }

    private static Optional<Object> real(Value value) {
        if (value instanceof Value.Decimal decimal) {
            return Optional.of(decimal.number().doubleValue());
        }
        return value instanceof Value.Text text && BITS.matcher(text.text()).matches()
                ? Optional.of(Double.longBitsToDouble(
                        Long.parseUnsignedLong(text.text().substring(2), 16)))
                : Optional.empty();
    }

    private static Optional<Long> whole(Value value) {
        try {
            return value instanceof Value.Decimal decimal
                    ? Optional.of(decimal.number().longValueExact())
                    : Optional.empty();
        } catch (ArithmeticException fraction) {
            return Optional.empty();
        }
    }
}
