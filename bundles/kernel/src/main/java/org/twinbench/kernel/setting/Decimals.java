package org.twinbench.kernel.setting;

import java.math.BigDecimal;

/** Decimal numbers as the closest doubles. */
final class Decimals {

    private static final int MOST_DIGITS = 18;
    private static final int HIGHEST_EXACT_POWER = 22;

    private static final double[] POWERS = new double[HIGHEST_EXACT_POWER + 1];

    static {
        for (int power = 0; power <= HIGHEST_EXACT_POWER; power++) {
            POWERS[power] = Double.parseDouble("1e" + power);
        }
    }

    private Decimals() {}

    /**
     * Returns the closest double, which {@link BigDecimal#doubleValue()} finds by way of a text. A quotient and what is left of
     * it, twice as many digits as a double has, say which one that is, except close to the middle between two.
     */
    static double closest(BigDecimal number) {
        int scale = number.scale();
        if (scale <= 0 || scale > HIGHEST_EXACT_POWER || number.precision() > MOST_DIGITS) {
            return number.doubleValue();
        }
        long digits = number.unscaledValue().longValue();
        double high = digits;
        double low = digits - (long) high;
        double quotient = high / POWERS[scale];
        double rest = (Math.fma(-quotient, POWERS[scale], high) + low) / POWERS[scale];
        double closest = quotient + rest;
        double lost = Math.abs(rest - (closest - quotient));
        double half = Math.ulp(Math.nextDown(Math.abs(closest))) / 2;
        return lost < 0.99 * half ? closest : number.doubleValue();
    }
}
