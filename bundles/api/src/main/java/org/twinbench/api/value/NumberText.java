package org.twinbench.api.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The text of a number: the shortest decimal that reads back as the same bits, the closest to the number of several, the same
 * on every Java version (those before 19 print some numbers longer).
 *
 * <p>Source of the algorithm and its symbols: Raffaello Giulietti, <i>The Schubfach way to render doubles</i>, 2021.
 */
public final class NumberText {

    private static final int SMALLEST_POWER = -324;
    private static final int LARGEST_POWER = 292;
    private static final long LOW_63_BITS = Long.MAX_VALUE;
    private static final int FRACTION_BITS = 52;
    private static final long HIDDEN_BIT = 1L << FRACTION_BITS;
    private static final int SMALLEST_EXPONENT = -1074;

    /** Ten to the power of -k as 126 bits, rounded up: pairs of 63 bits for each k. */
    private static final long[] POWERS = powers();

    private NumberText() {}

    /**
     * Returns the text of a number: {@code 0.6}, {@code 1e-9}, {@code 42}, {@code NaN}, {@code -Infinity}. Negative zero is
     * {@code -0}.
     */
    public static String of(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        if (Math.abs(number) < 1e15 && number == (long) number) {
            return Long.toString((long) number);
        }
        return shortest(number);
    }

    /** Returns the text of a decimal number, plain between 1e-6 and 1e15, else with an exponent. */
    public static String of(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return text(shortest.signum() < 0, digits(shortest.unscaledValue().abs()), -(long) shortest.scale());
    }

    /** Most numbers are short, and a {@code long} is printed without the garbage of arbitrary length. */
    private static String digits(BigInteger number) {
        return number.bitLength() < Long.SIZE ? Long.toString(number.longValue()) : number.toString();
    }

    /** Writes {@code digits · 10^exponent}; the digits end in no zero. */
    private static String text(boolean negative, String digits, long exponent) {
        StringBuilder text = new StringBuilder(28);
        if (negative) {
            text.append('-');
        }
        long leading = digits.length() + exponent - 1;
        if (leading < -6 || leading >= 15) {
            text.append(digits.charAt(0));
            if (digits.length() > 1) {
                text.append('.').append(digits, 1, digits.length());
            }
            return text.append('e').append(leading).toString();
        }
        if (leading < 0) {
            return text.append("0.")
                    .append("0".repeat((int) -leading - 1))
                    .append(digits)
                    .toString();
        }
        if (exponent >= 0) {
            return text.append(digits).append("0".repeat((int) exponent)).toString();
        }
        int point = (int) leading + 1;
        return text.append(digits, 0, point)
                .append('.')
                .append(digits, point, digits.length())
                .toString();
    }

    private static String shortest(double number) {
        long bits = Double.doubleToRawLongBits(number);
        long fraction = bits & HIDDEN_BIT - 1;
        int biased = (int) (bits >>> FRACTION_BITS) & 0x7FF;
        long c = biased == 0 ? fraction : fraction | HIDDEN_BIT;
        int q = SMALLEST_EXPONENT - 1 + Math.max(biased, 1);
        boolean closerBelow = fraction == 0 && biased > 1;
        int k = closerBelow ? floorLog10OfThreeQuarters(q) : floorLog10(q);
        return withoutTrailingZeros(number < 0, digits(c, q, k, closerBelow), k);
    }

    private static String withoutTrailingZeros(boolean negative, long digits, int exponent) {
        long shorter = digits;
        int zeros = 0;
        while (shorter % 10 == 0) {
            shorter /= 10;
            zeros++;
        }
        return text(negative, Long.toString(shorter), exponent + zeros);
    }

    /** Returns the digits of {@code c · 2^q} in units of {@code 10^k}; ten units or fewer than one round to the same bits. */
    private static long digits(long c, int q, int k, boolean closerBelow) {
        int h = q + floorLog2OfPowerOf10(-k) + 2;
        int index = 2 * (k - SMALLEST_POWER);
        long even = c & 1;
        long v = scaled(index, c << 2 << h);
        long lower = scaled(index, (c << 2) - (closerBelow ? 1 : 2) << h) + even;
        long upper = scaled(index, (c << 2) + 2 << h) - even;
        long s = v >> 2;
        long tens = s / 10 * 10;
        boolean below = lower <= tens << 2;
        boolean above = tens + 10 << 2 <= upper;
        if (below != above) {
            return below ? tens : tens + 10;
        }
        below = lower <= s << 2;
        above = s + 1 << 2 <= upper;
        if (below != above) {
            return below ? s : s + 1;
        }
        long half = v - (s + s + 1 << 1);
        return half < 0 || half == 0 && (s & 1) == 0 ? s : s + 1;
    }

    /** Multiplies by a power of ten and rounds to odd, so that no comparison is fooled by the bits cut off. */
    private static long scaled(int index, long number) {
        long high = POWERS[index];
        long low = POWERS[index + 1];
        long middle = (high * number >>> 1) + Math.multiplyHigh(low, number);
        long top = Math.multiplyHigh(high, number) + (middle >>> 63);
        return top | (middle & LOW_63_BITS) + LOW_63_BITS >>> 63;
    }

    private static int floorLog10(int powerOf2) {
        return (int) (powerOf2 * 661_971_961_083L >> 41);
    }

    private static int floorLog10OfThreeQuarters(int powerOf2) {
        return (int) (powerOf2 * 661_971_961_083L - 274_743_187_321L >> 41);
    }

    private static int floorLog2OfPowerOf10(int powerOf10) {
        return (int) (powerOf10 * 913_124_641_741L >> 38);
    }

    private static long[] powers() {
        long[] powers = new long[2 * (LARGEST_POWER - SMALLEST_POWER + 1)];
        for (int k = SMALLEST_POWER; k <= LARGEST_POWER; k++) {
            int shift = 125 - floorLog2OfPowerOf10(-k);
            BigInteger ten = BigInteger.TEN.pow(Math.abs(k));
            BigInteger power = k <= 0
                    ? ten.shiftLeft(Math.max(shift, 0)).shiftRight(Math.max(-shift, 0))
                    : BigInteger.ONE.shiftLeft(shift).divide(ten);
            BigInteger roundedUp = power.add(BigInteger.ONE);
            powers[2 * (k - SMALLEST_POWER)] = roundedUp.shiftRight(63).longValueExact();
            powers[2 * (k - SMALLEST_POWER) + 1] = roundedUp.longValue() & LOW_63_BITS;
        }
        return powers;
    }
}
