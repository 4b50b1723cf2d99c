package org.twinbench.rest.event;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.rest.problem.BadQuery;

/** Sorts of events. In the stream they are words: {@code simulation}. */
public enum EventType {
    /** A simulation changed its state. */
    SIMULATION,
    /** An alarm was raised or cleared. */
    ALARM,
    /** A fault was injected or is over. */
    FAULT,
    /** A signal is held by hand or is let go. */
    OVERRIDE,
    /** Component types came, went or changed. */
    LIBRARY,
    /** A document was created, changed or deleted. */
    WORKSPACE,
    /** A jar in the folder of extensions came, went or changed its state. */
    EXTENSION,
    /** What bundles add to the workbench changed. */
    CONTRIBUTION,
    /** A warning or an error was logged. */
    LOG;

    /** Returns the word for this sort. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads words with commas between them.
     *
     * @return the sorts; all of them if nothing is given
     * @throws BadQuery if there is no such sort
     */
    public static Set<EventType> read(Optional<String> words) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        words.ifPresent(
                text -> Stream.of(text.split(",", -1)).map(EventType::of).forEach(types::add));
        return types.isEmpty() ? EnumSet.allOf(EventType.class) : types;
    }

    private static EventType of(String word) {
        return Stream.of(values())
                .filter(type -> type.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new BadQuery("types has \"" + word + "\"; allowed: "
                        + Stream.of(values()).map(EventType::word).collect(Collectors.joining(", ")) + "."));
    }
}
