package org.twinbench.kernel.units;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinbench.api.model.IllegalQuantity;

/**
 * A quantity as it is written: numbers, each with the text of its unit, to be added up. More than one only for times such as
 * {@code 7min13s}.
 */
record Quantity(List<Part> parts) {

    /** @param unit empty for a bare number */
    record Part(BigDecimal number, String unit) {}

    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,9})?)(.*)", Pattern.DOTALL);
    private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(d|h|min|ms|s|µs|us|ns)\\s*");
    private static final Pattern TIMES = Pattern.compile("[+-]?(?:" + TIME.pattern() + "){2,}");
    private static final List<String> FROM_LONG_TO_SHORT = List.of("d", "h", "min", "s", "ms", "us", "ns");

    /** What begins with a digit and is a unit all the same: {@code 1/min}, {@code 10³/min}, {@code 2.[pi].rad}. */
    private static final Pattern NUMBER_IN_UNIT = Pattern.compile("1\\s*/|10[*^⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]|\\d+[.·][^\\d]");

    private static final Pattern COMMA = Pattern.compile("([+-]?\\d+),(\\d+)(.*)", Pattern.DOTALL);
    private static final int LARGEST_EXPONENT = 400;

    /** Returns whether a text begins with a number, as quantities do. */
    static boolean hasNumber(String text) {
        return NUMBER.matcher(text.strip().replace('−', '-')).matches();
    }

    static Quantity parse(String text) throws IllegalQuantity {
        String plain = text.strip().replace('−', '-');
        if (TIMES.matcher(plain).matches()) {
            return times(text, plain);
        }
        refuseComma(text, plain);
        Matcher number = NUMBER.matcher(plain);
        if (!number.matches()) {
            throw new IllegalQuantity("\"" + text + "\" is not a quantity; write a number and its unit.");
        }
        String unit = number.group(2).strip();
        if (!unit.isEmpty()
                && Character.isDigit(unit.charAt(0))
                && !NUMBER_IN_UNIT.matcher(unit).lookingAt()) {
            throw new IllegalQuantity(
                    "\"" + text + "\" is not a quantity: write the digits of a number without spaces between them.");
        }
        return new Quantity(List.of(new Part(number(text, number.group(1)), unit)));
    }

    private static void refuseComma(String text, String plain) throws IllegalQuantity {
        Matcher comma = COMMA.matcher(plain);
        if (comma.matches()) {
            String pointed = comma.group(1) + "." + comma.group(2);
            throw new IllegalQuantity("\"" + text + "\" has a comma in its number; write " + pointed
                    + " with a point, or " + comma.group(1) + comma.group(2) + " if the comma groups digits.");
        }
    }

    private static BigDecimal number(String text, String digits) throws IllegalQuantity {
        BigDecimal number = new BigDecimal(digits);
        if (number.signum() != 0 && Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT) {
            throw new IllegalQuantity("\"" + text + "\" is out of range.");
        }
        return number;
    }

    private static Quantity times(String text, String plain) throws IllegalQuantity {
        boolean negative = plain.startsWith("-");
        List<Part> parts = new ArrayList<>();
        int longer = -1;
        Matcher time = TIME.matcher(plain);
        while (time.find()) {
            int rank = FROM_LONG_TO_SHORT.indexOf(time.group(2).replace('µ', 'u'));
            if (rank <= longer) {
                throw new IllegalQuantity("\"" + text + "\" is not a time: write each unit once, the longest first.");
            }
            longer = rank;
            BigDecimal number = number(text, time.group(1));
            parts.add(new Part(negative ? number.negate() : number, FROM_LONG_TO_SHORT.get(rank)));
        }
        return new Quantity(parts);
    }
}
