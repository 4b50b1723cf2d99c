package org.twinbench.api.value;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * Something wrong in what somebody wrote.
 *
 * @param path where, as a JSON pointer (RFC 6901): {@code /components/tank/parameters/area}; empty for the whole
 * @param message what is wrong and what to do, in one or two sentences
 * @param value the value that was given, as text
 * @param range what is allowed, as text: {@code 0 W or more}
 * @param suggestion what was probably meant: a name, a value, an edit
 */
public record Mistake(
        String path, String message, Optional<String> value, Optional<String> range, Optional<String> suggestion) {

    /** Refuses null. */
    public Mistake {
        Objects.requireNonNull(path);
        Objects.requireNonNull(message);
        Objects.requireNonNull(value);
        Objects.requireNonNull(range);
        Objects.requireNonNull(suggestion);
    }

    /** Returns a mistake with a message only. */
    public static Mistake at(String path, String message) {
        return new Mistake(path, message, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns this mistake with the value that was given. */
    public Mistake value(String given) {
        return new Mistake(path, message, Optional.of(given), range, suggestion);
    }

    /** Returns this mistake with what is allowed. */
    public Mistake range(String allowed) {
        return new Mistake(path, message, value, Optional.of(allowed), suggestion);
    }

    /** Returns this mistake with what was probably meant. */
    public Mistake suggestion(String meant) {
        return new Mistake(path, message, value, range, Optional.of(meant));
    }

    /**
     * Returns this mistake with the known word that was probably meant as its suggestion, and asks for it in the message:
     * {@code Did you mean "area"?}; this mistake itself if no known word is close to what was written.
     */
    public Mistake didYouMean(String written, Collection<String> known) {
        return Suggestion.closest(written, known)
                .map(meant -> new Mistake(
                        path, message + " Did you mean \"" + meant + "\"?", value, range, Optional.of(meant)))
                .orElse(this);
    }

    /** Returns this mistake as seen from a surrounding value: its path behind this prefix. */
    public Mistake under(String prefix) {
        return new Mistake(prefix + path, message, value, range, suggestion);
    }

    /** Returns a pointer with one more step, escaped as RFC 6901 wants it. */
    public static String pointer(String parent, String step) {
        return parent + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
