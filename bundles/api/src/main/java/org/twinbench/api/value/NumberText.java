package org.twinbench.api.value;

import java.math.BigDecimal;
import java.math.MathContext;

/** The text of a number: the shortest decimal that reads back as the same bits, the same on every Java version. */
public final class NumberText {

    private static final int DIGITS_THAT_ALWAYS_SURVIVE = 15;
    private static final int DIGITS_THAT_ALWAYS_SUFFICE = 17;

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
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return of(shortest(number));
    }

    /** Returns the text of a decimal number, plain between 1e-6 and 1e15, else with an exponent. */
    public static String of(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -6 && exponent < 15) {
            return shortest.toPlainString();
        }
        String digits = shortest.unscaledValue().abs().toString();
        return (shortest.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + "e"
                + exponent;
    }

    /**
     * {@code Double.toString} is trusted where it needs at most 15 digits, for such a decimal is unique; beyond that its
     * answer differs between Java versions.
     */
    private static BigDecimal shortest(double number) {
        BigDecimal quick = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        if (quick.precision() <= DIGITS_THAT_ALWAYS_SURVIVE) {
            return quick;
        }
        BigDecimal exact = new BigDecimal(number);
        for (int digits = DIGITS_THAT_ALWAYS_SURVIVE; digits < DIGITS_THAT_ALWAYS_SUFFICE; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                return rounded;
            }
        }
        return exact.round(new MathContext(DIGITS_THAT_ALWAYS_SUFFICE));
    }
}
