package org.twinbench.kernel.units;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A unit as a product of powers, in the order of writing; equal symbols are put together.
 *
 * @param factors exponents, none of them zero, by UCUM symbol, {@code {gauge}} included: {@code m}, {@code bar{gauge}},
 *     {@code [pi]}, {@code 2}
 */
record Product(Map<String, Integer> factors) {

    static final Product ONE = new Product(Map.of());

    static Product of(String symbol, int exponent) {
        return exponent == 0 ? ONE : new Product(Map.of(symbol, exponent));
    }

    Product times(Product other) {
        Map<String, Integer> product = new LinkedHashMap<>(factors);
        other.factors.forEach((symbol, exponent) -> {
            int sum = product.getOrDefault(symbol, 0) + exponent;
            if (sum == 0) {
                product.remove(symbol);
            } else {
                product.put(symbol, sum);
            }
        });
        return new Product(product);
    }

    Product power(int exponent) {
        if (exponent == 0) {
            return ONE;
        }
        Map<String, Integer> power = new LinkedHashMap<>();
        factors.forEach((symbol, own) -> power.put(symbol, own * exponent));
        return new Product(power);
    }

    /** Returns whether this is one symbol and nothing else, so that a scale of temperature keeps its zero. */
    boolean isAlone() {
        return factors.size() == 1 && factors.containsValue(1);
    }

    /** Returns this in UCUM. */
    String ucum() {
        String above = powers(1);
        String below = powers(-1);
        if (below.isEmpty()) {
            return above.isEmpty() ? "1" : above;
        }
        return (above.isEmpty() ? "1" : above) + "/" + (below.indexOf('.') < 0 ? below : "(" + below + ")");
    }

    private String powers(int sign) {
        StringBuilder powers = new StringBuilder();
        factors.forEach((symbol, exponent) -> {
            if (exponent * sign > 0) {
                powers.append(powers.isEmpty() ? "" : ".").append(power(symbol, exponent * sign, powers.isEmpty()));
            }
        });
        return powers.toString();
    }

    private static String power(String symbol, int exponent, boolean first) {
        String raised = exponent == 1 ? "" : Integer.toString(exponent);
        if (symbol.equals("10*")) {
            return symbol + exponent;
        }
        if (Character.isDigit(symbol.charAt(0))) {
            return first && exponent == 1 ? symbol : "(" + symbol + ")" + raised;
        }
        int annotation = symbol.indexOf('{');
        return annotation < 0
                ? symbol + raised
                : symbol.substring(0, annotation) + raised + symbol.substring(annotation);
    }
}
