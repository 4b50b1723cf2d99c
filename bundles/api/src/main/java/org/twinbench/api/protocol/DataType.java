package org.twinbench.api.protocol;

import java.util.Locale;
import org.twinbench.api.library.Kind;

/** Type of a tag's value, by the names of FMI 3.0, and the numbers that it can hold. */
public enum DataType {
    BOOLEAN(Kind.BOOLEAN, 0, 1),
    INT8(Kind.INTEGER, Byte.MIN_VALUE, Byte.MAX_VALUE),
    UINT8(Kind.INTEGER, 0, 0xFF),
    INT16(Kind.INTEGER, Short.MIN_VALUE, Short.MAX_VALUE),
    UINT16(Kind.INTEGER, 0, 0xFFFF),
    INT32(Kind.INTEGER, Integer.MIN_VALUE, Integer.MAX_VALUE),
    UINT32(Kind.INTEGER, 0, 0xFFFF_FFFFL),
    INT64(Kind.INTEGER, Long.MIN_VALUE, Long.MAX_VALUE),
    /** Up to 2⁶³ − 1 only: what is greater is bad when it is read. */
    UINT64(Kind.INTEGER, 0, Long.MAX_VALUE),
    FLOAT32(Kind.REAL, -Float.MAX_VALUE, Float.MAX_VALUE),
    FLOAT64(Kind.REAL, -Double.MAX_VALUE, Double.MAX_VALUE);

    private final Kind kind;
    private final double min;
    private final double max;

    DataType(Kind kind, double min, double max) {
        this.kind = kind;
        this.min = min;
        this.max = max;
    }

    /** Returns the kind of a value of this type. */
    public Kind kind() {
        return kind;
    }

    /** Returns whether a port of a kind would lose a part of what a tag of this type tells. */
    public boolean losesIn(Kind port) {
        return kind == Kind.REAL && port != Kind.REAL;
    }

    /** Returns the smallest finite number; of 64 bits, the nearest {@code double}. */
    public double min() {
        return min;
    }

    /** Returns the largest finite number; of 64 bits, the nearest {@code double}. */
    public double max() {
        return max;
    }

    /** Returns the word for it in files, in the API and in messages: {@code uint16}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
