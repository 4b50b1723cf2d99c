package org.twinbench.kernel.exchange.setting;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;

/**
 * Fills in what machine files never hold: {@code ${NAME}} stands for a variable of the host's environment.
 *
 * @param environment finds a variable
 */
public record Secrets(Function<String, Optional<String>> environment) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    /** Returns the secrets of this host. */
    public static Secrets ofHost() {
        return new Secrets(name -> Optional.ofNullable(System.getenv(name)));
    }

    /** Returns whether a text is one variable and nothing else. */
    static boolean isVariable(String text) {
        return VARIABLE.matcher(text).matches();
    }

    /**
     * Returns a text with its variables filled in.
     *
     * @throws InvalidInput if the environment lacks one; the path is empty
     */
    String fill(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String name) {
        return environment
                .apply(name)
                .orElseThrow(() -> new InvalidInput(Mistake.at(
                        "",
                        "The environment variable " + name + " is not set; set it before the host starts:  " + name
                                + "=… twinbench serve")));
    }
}
