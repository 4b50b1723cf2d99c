package org.twinbench.kernel.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a unit measures, and how much of it: a value in base units is {@code value · scale + origin}.
 *
 * @param dimension exponents of the base units, none of them zero
 * @param scale base units per unit, greater than zero
 * @param origin the unit's zero in base units; zero but for scales of temperature
 */
record Measure(Map<String, Integer> dimension, BigDecimal scale, BigDecimal origin) {

    /** Digits enough that the last conversion to a double is the only rounding that shows. */
    static final MathContext DIGITS = new MathContext(60);

    static final Measure ONE = scaled(BigDecimal.ONE);

    static Measure base(String dimension) {
        return new Measure(Map.of(dimension, 1), BigDecimal.ONE, BigDecimal.ZERO);
    }

    static Measure scaled(BigDecimal scale) {
        return new Measure(Map.of(), scale, BigDecimal.ZERO);
    }

    Measure withOrigin(BigDecimal zero) {
        return new Measure(dimension, scale, zero);
    }

    /** Returns this as an interval; intervals of gauge and of absolute pressure are the same. */
    Measure interval() {
        return without(Definitions.GAUGE).withOrigin(BigDecimal.ZERO);
    }

    Measure without(String base) {
        Map<String, Integer> others = new TreeMap<>(dimension);
        others.remove(base);
        return new Measure(others, scale, origin);
    }

    boolean isCommensurable(Measure other) {
        return dimension.equals(other.dimension);
    }

    /** Returns this times the other one, as intervals. */
    Measure times(Measure other) {
        Map<String, Integer> sum = new TreeMap<>(dimension);
        other.dimension.forEach((base, exponent) -> sum.merge(base, exponent, Measure::sumOrNone));
        return new Measure(sum, scale.multiply(other.scale, DIGITS), BigDecimal.ZERO);
    }

    /** Merging into a map takes null for no entry. */
    private static Integer sumOrNone(int a, int b) {
        return a + b == 0 ? null : Integer.valueOf(a + b);
    }

    /** Returns a power of this, as an interval; the exponent is not zero. */
    Measure power(int exponent) {
        if (exponent == 1) {
            return withOrigin(BigDecimal.ZERO);
        }
        Map<String, Integer> product = new TreeMap<>();
        dimension.forEach((base, own) -> product.put(base, own * exponent));
        return new Measure(product, scale.pow(exponent, DIGITS), BigDecimal.ZERO);
    }

    /** Returns a value in this unit in the other one. */
    BigDecimal convert(BigDecimal value, Measure other) {
        return toBase(value).subtract(other.origin, DIGITS).divide(other.scale, DIGITS);
    }

    BigDecimal toBase(BigDecimal value) {
        return value.multiply(scale, DIGITS).add(origin, DIGITS);
    }
}
