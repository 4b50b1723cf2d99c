package org.twinbench.projects.match;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How tags are called: {@code GVL.{component}_{port}}. Small and capital letters are alike, and so are {@code inletValve},
 * {@code Inlet_Valve} and {@code inlet.valve}: what separates words is passed over, but a name begins and ends where a word of
 * the tag does.
 */
final class NamePattern {

    private static final Pattern TOKEN = Pattern.compile("\\*|\\{[^{}]*}|[^*{]+|\\{");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern WORDS =
            Pattern.compile("[^\\p{L}\\p{Nd}]+|(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{L})(?=\\p{Nd})");
    private static final String GAP = "\\.?";

    private final String text;

    NamePattern(String text) {
        this.text = text;
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            String token = tokens.group();
            if (token.startsWith("{") && !token.matches("\\{(component|port|label)}")) {
                throw new IllegalArgumentException("pattern has \"" + token
                        + "\"; write {component}, {port} or {label}, * for anything, and other letters as they are.");
            }
        }
        if (!text.contains("{port}") && !text.contains("{label}")) {
            throw new IllegalArgumentException(
                    "pattern \"" + text + "\" would be the same for all ports; write {port} or {label} in it.");
        }
    }

    /**
     * How the tag of a port is to be called.
     *
     * @param name the whole of the names of the nodes on the way to it
     * @param address the end of its address, which begins with what only its protocol knows
     */
    record Expected(Pattern name, Pattern address) {

        /** Returns whether a tag is called so; both in the form of {@link #words}. */
        boolean fits(String itsName, String itsAddress) {
            return name.matcher(itsName).matches()
                    || address.matcher(itsAddress).matches();
        }
    }

    /** Returns how the tag of a port is to be called; empty for a port that lacks what the pattern needs. */
    Optional<Expected> of(BindablePort port) {
        if (text.contains("{label}") && port.label().isBlank()) {
            return Optional.empty();
        }
        StringBuilder expression = new StringBuilder();
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            String token = tokens.group();
            if (token.equals("*")) {
                boolean last = tokens.end() == text.length();
                expression.append(last ? "(?:\\..*)?" : expression.length() == 0 ? "(?:.*\\.)?" : "(?:.*)");
            } else {
                expression.append(GAP).append(literal(port.filled(token)));
            }
        }
        return Optional.of(new Expected(
                Pattern.compile(expression.toString()), Pattern.compile("(?:.*\\.)?(?:" + expression + ")")));
    }

    private static String literal(String name) {
        return Arrays.stream(WORDS.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> Pattern.quote(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(GAP));
    }

    /** Returns the words of a name, small, separated by dots. */
    static String words(String name) {
        return SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(".");
    }
}
