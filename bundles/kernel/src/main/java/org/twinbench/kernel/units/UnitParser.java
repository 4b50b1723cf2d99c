package org.twinbench.kernel.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.value.Suggestion;

/** Reads units in UCUM and in people's notation; where the two differ, people's holds. */
final class UnitParser {

    private static final int DEEPEST = 50;
    private static final int LARGEST_EXPONENT = 99;
    private static final Pattern POWER_OF_TEN = Pattern.compile("10[*^]([+-]?\\d+)");
    private static final Pattern POWER = Pattern.compile("(.*[^0-9+-])([+-]?\\d+)");
    private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d+");

    private final Definitions definitions;

    UnitParser(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Returns the unit that a text says, {@code 1} for an empty one. */
    Product parse(String text) throws IllegalQuantity {
        String normal = Notation.normal(text);
        return normal.isEmpty() ? Product.ONE : new Reading(text, normal).whole();
    }

    private final class Reading {

        private final String given;
        private final String text;
        private int position;
        private int depth;

        Reading(String given, String text) {
            this.given = given;
            this.text = text;
        }

        Product whole() throws IllegalQuantity {
            Product product = product();
            if (position < text.length()) {
                throw wrong("the closing parenthesis has none to close");
            }
            return product;
        }

        private Product product() throws IllegalQuantity {
            if (++depth > DEEPEST) {
                throw wrong("too many parentheses");
            }
            Product product = Product.ONE;
            char operator = position < text.length() && text.charAt(position) == '/' ? next() : '.';
            do {
                Product component = component();
                product = product.times(operator == '/' ? component.power(-1) : component);
                operator = position < text.length() ? text.charAt(position) : ')';
                position += operator == ')' ? 0 : 1;
            } while (operator != ')');
            depth--;
            return product;
        }

        private char next() {
            return text.charAt(position++);
        }

        private Product component() throws IllegalQuantity {
            String word = word();
            if (word.isEmpty() && position < text.length() && text.charAt(position) == '(') {
                position++;
                Product inside = product();
                if (position == text.length()) {
                    throw wrong("a closing parenthesis is missing");
                }
                position++;
                String exponent = word();
                return exponent.isEmpty() ? inside : inside.power(exponent(exponent));
            }
            if (word.isEmpty()) {
                throw wrong("a unit is missing");
            }
            return symbol(word);
        }

        /** Returns all up to the next operator; brackets and braces belong to symbols, whatever they hold. */
        private String word() throws IllegalQuantity {
            int start = position;
            while (position < text.length() && "./()".indexOf(text.charAt(position)) < 0) {
                char close = text.charAt(position) == '[' ? ']' : text.charAt(position) == '{' ? '}' : 0;
                position = close == 0 ? position + 1 : text.indexOf(close, position) + 1;
                if (position == 0) {
                    position = text.length();
                    throw wrong("a \"" + close + "\" is missing");
                }
            }
            return text.substring(start, position);
        }

        private Product symbol(String word) throws IllegalQuantity {
            Matcher powerOfTen = POWER_OF_TEN.matcher(word);
            if (powerOfTen.matches()) {
                return Product.of("10*", exponent(powerOfTen.group(1)));
            }
            int brace = word.indexOf('{');
            String annotation = brace >= 0 && word.substring(brace).equals(Definitions.GAUGE) ? Definitions.GAUGE : "";
            String bare = (brace < 0 ? word : word.substring(0, brace)).replaceAll("\\^(?=[+-]?\\d)", "");
            if (bare.chars().allMatch(Character::isDigit)) {
                return number(bare);
            }
            Matcher power = POWER.matcher(bare);
            return power.matches()
                    ? power(power.group(1), annotation, exponent(power.group(2)))
                    : power(bare, annotation, 1);
        }

        private Product number(String digits) throws IllegalQuantity {
            boolean afterNumber = position - digits.length() >= 2
                    && text.charAt(position - digits.length() - 1) == '.'
                    && Character.isDigit(text.charAt(position - digits.length() - 2));
            if (afterNumber || digits.length() > 9) {
                throw wrong("only whole numbers of up to nine digits can be part of a unit");
            }
            // An annotation alone, such as the pulses of {pulse}/s, counts as one.
            return digits.isEmpty() || digits.equals("1") ? Product.ONE : Product.of(known(digits), 1);
        }

        private Product power(String symbol, String annotation, int exponent) throws IllegalQuantity {
            Optional<String> alias = Notation.ucum(symbol);
            if (alias.isEmpty()) {
                return Product.of(known(symbol) + annotation, exponent);
            }
            Product meant = parse(alias.get());
            if (meant.isAlone()) {
                return Product.of(meant.factors().keySet().iterator().next() + annotation, exponent);
            }
            if (exponent != 1 || !annotation.isEmpty()) {
                throw wrong("write " + symbol + " as " + alias.get() + " with the exponent where it belongs");
            }
            return meant;
        }

        private String known(String symbol) throws IllegalQuantity {
            if (definitions.find(symbol).isPresent()) {
                return symbol;
            }
            List<String> candidates = new ArrayList<>(Notation.COMMON);
            candidates.addAll(definitions.symbols());
            throw new IllegalQuantity("\"" + symbol + "\" is not a unit."
                    + Suggestion.closest(symbol, candidates)
                            .map(meant -> " Did you mean \"" + meant + "\"?")
                            .orElse(""));
        }

        private int exponent(String digits) throws IllegalQuantity {
            if (EXPONENT.matcher(digits).matches() && digits.length() <= 4) {
                int exponent = Integer.parseInt(digits);
                if (Math.abs(exponent) <= LARGEST_EXPONENT) {
                    return exponent;
                }
            }
            throw wrong("\"" + digits + "\" is not an exponent");
        }

        private IllegalQuantity wrong(String why) {
            return new IllegalQuantity("\"" + given + "\" is not a unit: " + why + ".");
        }
    }
}
