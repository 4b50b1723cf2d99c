package org.twinbench.kernel.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.api.model.IllegalQuantity;

/** Writes units as people do. */
final class Symbols {

    private final Map<String, Product> composites = new LinkedHashMap<>();

    Symbols(UnitParser parser) {
        try {
            for (Map.Entry<String, String> composite : Notation.composites()) {
                composites.put(composite.getKey(), parser.parse(composite.getValue()));
            }
        } catch (IllegalQuantity e) {
            throw new IllegalStateException("A unit of the notation is none", e);
        }
    }

    String symbol(Product unit) {
        Map<String, Integer> factors = withComposites(unit.factors());
        List<String> above = powers(factors, 1);
        List<String> below = powers(factors, -1);
        if (below.isEmpty()) {
            return String.join("·", above);
        }
        String denominator = String.join("·", below);
        return (above.isEmpty() ? "1" : String.join("·", above))
                + "/"
                + (below.size() == 1 ? denominator : "(" + denominator + ")");
    }

    private Map<String, Integer> withComposites(Map<String, Integer> factors) {
        Map<String, Integer> left = new LinkedHashMap<>(factors);
        Map<String, Integer> result = new LinkedHashMap<>();
        composites.forEach((symbol, product) -> {
            for (int sign : new int[] {1, -1}) {
                Map<String, Integer> wanted = product.power(sign).factors();
                if (left.entrySet().containsAll(wanted.entrySet())) {
                    left.keySet().removeAll(wanted.keySet());
                    result.put(symbol, sign);
                }
            }
        });
        result.putAll(left);
        return result;
    }

    private static List<String> powers(Map<String, Integer> factors, int sign) {
        List<String> powers = new ArrayList<>();
        factors.forEach((symbol, exponent) -> {
            if (exponent * sign > 0) {
                powers.add(power(symbol, exponent * sign, powers.isEmpty()));
            }
        });
        return powers;
    }

    private static String power(String symbol, int exponent, boolean first) {
        String raised = exponent == 1 ? "" : Notation.superscript(exponent);
        if (symbol.equals("10*")) {
            return "10" + Notation.superscript(exponent);
        }
        if (Character.isDigit(symbol.charAt(0))) {
            return first && exponent == 1 ? symbol : "(" + symbol + ")" + raised;
        }
        String shown = Notation.symbol(symbol);
        return shown.endsWith("(g)") && exponent > 1 ? "(" + shown + ")" + raised : shown + raised;
    }
}
