package org.twinbench.commands.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.twinbench.api.value.NumberText;

/** Numbers for people's eyes: few digits, thousands apart. What programs read is written by {@link NumberText}. */
public final class Figures {

    private static final int DIGITS_OF_A_RANGE = 3;
    private static final int MOST_DECIMALS = 9;
    private static final double SMALLEST_PLAIN = 1e-6;
    private static final double LARGEST_PLAIN = 1e9;

    private Figures() {}

    /** Returns a whole number with its thousands apart: {@code 720 000}. */
    public static String count(long number) {
        return number < 0 ? "-" + grouped(Long.toString(number).substring(1)) : grouped(Long.toString(number));
    }

    /** Returns a number with at most six digits that count: {@code 0.3} for 0.30000000000000004, {@code 308.15}. */
    public static String number(double number) {
        if (!Double.isFinite(number)) {
            return NumberText.of(number);
        }
        return grouped(NumberText.of(new BigDecimal(number).round(new MathContext(6))));
    }

    /** Returns a factor with two digits that count: {@code 6 100}, {@code 43}, {@code 1.0}, {@code 0.85}. */
    public static String factor(double factor) {
        if (!Double.isFinite(factor) || factor <= 0) {
            return NumberText.of(factor);
        }
        BigDecimal rounded = new BigDecimal(factor).round(new MathContext(2));
        int decimals = Math.max(0, 1 - floorLog10(rounded));
        return grouped(rounded.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString());
    }

    /**
     * Returns how many decimals show numbers that vary between two: enough for three digits of the difference, or four digits
     * of the number where nothing varies. Negative where only an exponent shows them.
     */
    public static int decimals(double min, double max) {
        double largest = Math.max(Math.abs(min), Math.abs(max));
        if (!Double.isFinite(largest) || largest == 0) {
            return 0;
        }
        if (largest < SMALLEST_PLAIN || largest >= LARGEST_PLAIN) {
            return -1;
        }
        double spread = max - min;
        double visible = spread > largest * 1e-6 ? spread : largest / 10;
        return Math.max(0, Math.min(MOST_DECIMALS, DIGITS_OF_A_RANGE - 1 - floorLog10(new BigDecimal(visible))));
    }

    /** Returns a number with this many decimals, as found by {@link #decimals}. */
    public static String fixed(double number, int decimals) {
        if (!Double.isFinite(number)) {
            return NumberText.of(number);
        }
        if (decimals < 0) {
            return NumberText.of(new BigDecimal(number).round(new MathContext(4)));
        }
        return grouped(new BigDecimal(number)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString());
    }

    private static int floorLog10(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }

    private static String grouped(String number) {
        int point = number.indexOf('.');
        int end = point < 0 ? number.length() : point;
        if (number.indexOf('e') >= 0) {
            return number;
        }
        StringBuilder text = new StringBuilder(number);
        int first = number.startsWith("-") ? 1 : 0;
        for (int at = end - 3; at > first; at -= 3) {
            text.insert(at, ' ');
        }
        return text.toString();
    }
}
