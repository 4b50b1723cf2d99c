package org.twinbench.commands.text;

import java.util.Collection;
import org.twinbench.api.value.Suggestion;

/** Asks whether somebody meant another word. */
public final class Guess {

    private Guess() {}

    /** Returns {@code Did you mean "word"?} after a space, or nothing where no known word is close. */
    public static String question(String written, Collection<String> known) {
        return Suggestion.closest(written, known)
                .map(word -> " Did you mean \"" + word + "\"?")
                .orElse("");
    }
}
