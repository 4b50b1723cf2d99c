package org.twinbench.api.value;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A value as people write it in files and requests: what JSON can say, immutable, numbers in full precision, members in the
 * order in which they were written. {@link JsonFormat} reads and prints it, {@link Records} turns it into Java records and
 * back.
 */
public sealed interface Value {

    /** JSON's {@code null}. */
    record Nothing() implements Value {}

    /** A truth value. */
    record Flag(boolean flag) implements Value {}

    /** A number. Two are equal if they are numerically equal. */
    record Decimal(BigDecimal number) implements Value {

        /** Brings the number into a normal form, so that 1, 1.0 and 1e0 are equal. */
        public Decimal {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
    }

    /** A text: free text, a word of an enumeration, or a quantity with its unit. */
    record Text(String text) implements Value {

        /** Refuses null. */
        public Text {
            Objects.requireNonNull(text);
        }
    }

    /** A list. */
    record Items(List<Value> items) implements Value {

        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Named members, in order. */
    record Members(Map<String, Value> members) implements Value {

        /** Copies the map, keeping its order. */
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** Returns a text. */
    static Value of(String text) {
        return new Text(text);
    }

    /** Returns a truth value. */
    static Value of(boolean flag) {
        return new Flag(flag);
    }

    /** Returns an integer. */
    static Value of(long number) {
        return new Decimal(BigDecimal.valueOf(number));
    }

    /** Returns a number in its shortest form; NaN and the infinities become the texts NaN, Infinity and -Infinity. */
    static Value of(double number) {
        return Double.isFinite(number)
                ? new Decimal(new BigDecimal(NumberText.of(number)))
                : new Text(Double.toString(number));
    }
}
