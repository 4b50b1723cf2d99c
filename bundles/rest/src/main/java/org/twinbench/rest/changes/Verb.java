package org.twinbench.rest.changes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an edit does: the member that names what it is about. */
enum Verb {
    SET_COMPONENT,
    REMOVE_COMPONENT,
    RENAME_COMPONENT,
    SET_CONNECTION,
    REMOVE_CONNECTION,
    SET_LINK,
    REMOVE_LINK,
    SET_BINDING,
    REMOVE_BINDING,
    SET_MACHINE;

    /** The member that says what is made of it. */
    static final String TO = "to";

    static final List<String> WORDS = Arrays.stream(values()).map(Verb::word).toList();

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean takesTo() {
        return this != SET_MACHINE && !name().startsWith("REMOVE");
    }
}
