package org.twinbench.kernel.units;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinbench.api.model.IllegalQuantity;

/** How people write units, and how UCUM does. */
final class Notation {

    /** What people's symbols are in UCUM. The first symbol of a unit is the one that is shown. */
    private static final List<Map.Entry<String, String>> ALIASES = List.of(
            entry("°C", "Cel"),
            entry("degC", "Cel"),
            entry("℃", "Cel"),
            entry("°F", "[degF]"),
            entry("degF", "[degF]"),
            entry("°", "deg"),
            entry("‰", "10*-3"),
            entry("ppm", "[ppm]"),
            entry("rpm", "2.[pi].rad/min"),
            entry("psi", "[psi]"),
            entry("psia", "[psi]"),
            entry("psig", "[psi]{gauge}"),
            entry("bara", "bar"),
            entry("mbara", "mbar"),
            entry("barg", "bar{gauge}"),
            entry("mbarg", "mbar{gauge}"),
            entry("mmHg", "mm[Hg]"),
            entry("mH2O", "m[H2O]"),
            entry("ft", "[ft_i]"),
            entry("in", "[in_i]"),
            entry("lb", "[lb_av]"),
            entry("lbf", "[lbf_av]"),
            entry("gal", "[gal_us]"),
            entry("Nm", "N.m"),
            entry("kNm", "kN.m"),
            entry("mNm", "mN.m"),
            entry("Wh", "W.h"),
            entry("kWh", "kW.h"),
            entry("MWh", "MW.h"),
            entry("Ws", "W.s"),
            entry("kWs", "kW.s"),
            entry("Ah", "A.h"),
            entry("mAh", "mA.h"),
            entry("VA", "V.A"),
            entry("kVA", "kV.A"),
            entry("ohm", "Ohm"),
            entry("kohm", "kOhm"));

    /** Units that are probably meant by somebody who wrote none. */
    static final List<String> COMMON = common();

    private static final Map<String, String> UCUM = new HashMap<>();
    private static final Map<String, String> SYMBOLS = new HashMap<>();

    static {
        for (Map.Entry<String, String> alias : ALIASES) {
            UCUM.put(alias.getKey(), alias.getValue());
            SYMBOLS.putIfAbsent(alias.getValue(), alias.getKey());
        }
        SYMBOLS.put("bar", "bar");
        SYMBOLS.put("mbar", "mbar");
        SYMBOLS.put("[pi]", "π");
        SYMBOLS.put("Ohm", "Ω");
        SYMBOLS.put("kOhm", "kΩ");
    }

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern TEN_TO_THE = Pattern.compile("(?<![0-9])10(?=[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹])");
    private static final Pattern GAUGE = Pattern.compile("(?<=[A-Za-z\\]])\\(g\\)");
    private static final Pattern ABSOLUTE = Pattern.compile("(?<=[A-Za-z\\]])\\(a\\)");
    private static final Pattern STAR = Pattern.compile("(?<!(?<![0-9])10)\\*|\\*(?![0-9+-])");
    private static final Pattern AROUND_OPERATORS = Pattern.compile("\\s*([./()])\\s*");
    private static final Pattern GAPS = Pattern.compile("\\s+");

    private Notation() {}

    private static List<String> common() {
        List<String> common = new ArrayList<>(
                List.of("kW", "MW", "kg", "kPa", "MPa", "hPa", "mbar", "mm", "cm", "km", "µm", "ms", "µs", "mA", "mV"));
        common.addAll(
                List.of("kV", "kHz", "MHz", "kJ", "MJ", "kN", "mL", "ml", "kΩ", "Ω", "m/s", "m³/h", "L/s", "L/min"));
        ALIASES.forEach(alias -> common.add(alias.getKey()));
        return common;
    }

    /** Returns the UCUM unit of a symbol that people use. */
    static Optional<String> ucum(String symbol) {
        return Optional.ofNullable(UCUM.get(symbol));
    }

    /** Returns a unit with the characters of UCUM in place of people's. */
    static String normal(String text) throws IllegalQuantity {
        String stripped = text.strip();
        refuseDoubtfulProducts(stripped);
        String plain = TEN_TO_THE.matcher(stripped).replaceAll("10*");
        plain = GAUGE.matcher(plain).replaceAll(Matcher.quoteReplacement(Definitions.GAUGE));
        plain = ABSOLUTE.matcher(plain).replaceAll("");
        StringBuilder normal = new StringBuilder();
        plain.chars().forEach(letter -> append(normal, (char) letter));
        String tight =
                AROUND_OPERATORS.matcher(STAR.matcher(normal).replaceAll(".")).replaceAll("$1");
        return GAPS.matcher(tight).replaceAll(".");
    }

    private static void append(StringBuilder normal, char letter) {
        int digit = SUPERSCRIPTS.indexOf(letter);
        if (digit >= 0) {
            normal.append(digit);
            return;
        }
        switch (letter) {
            case '⁻', '−' -> normal.append('-');
            case '⁺' -> normal.append('+');
            case '·', '⋅', '×' -> normal.append('.');
            case 'µ', 'μ' -> normal.append('u');
            case 'Ω', '\u2126' -> normal.append("Ohm");
            case 'π' -> normal.append("[pi]");
            default -> normal.append(letter);
        }
    }

    /** W/m²·K is read in two ways; UCUM's point is not, for UCUM says how. */
    private static void refuseDoubtfulProducts(String text) throws IllegalQuantity {
        int slash = text.indexOf('/');
        boolean doubtful = slash >= 0
                && text.indexOf('(') < 0
                && text.substring(slash).chars().anyMatch(letter -> "·⋅×".indexOf(letter) >= 0);
        if (doubtful) {
            throw new IllegalQuantity(
                    "\"" + text + "\" can be read in two ways; put what is divided by into parentheses: \""
                            + text.substring(0, slash + 1) + "(" + text.substring(slash + 1) + ")\".");
        }
    }

    /** Returns how people write a factor of a unit. */
    static String symbol(String ucum) {
        if (ucum.endsWith(Definitions.GAUGE)) {
            return symbol(ucum.substring(0, ucum.length() - Definitions.GAUGE.length())) + "(g)";
        }
        if (SYMBOLS.containsKey(ucum)) {
            return SYMBOLS.get(ucum);
        }
        String micro = ucum.startsWith("u") && ucum.length() > 1 ? "µ" + ucum.substring(1) : ucum;
        return micro.endsWith("Ohm") ? micro.substring(0, micro.length() - 3) + "Ω" : micro;
    }

    /** Returns a number as people write it above the line. */
    static String superscript(int exponent) {
        StringBuilder raised = new StringBuilder();
        Integer.toString(exponent)
                .chars()
                .forEach(digit -> raised.append(digit == '-' ? '⁻' : SUPERSCRIPTS.charAt(digit - '0')));
        return raised.toString();
    }

    /** Returns the symbols that stand for more than one factor, and their units in UCUM. */
    static List<Map.Entry<String, String>> composites() {
        return ALIASES.stream()
                .filter(alias -> alias.getValue().indexOf('.') > 0)
                .toList();
    }
}
