package org.twinbench.rest.event.stream;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an event: {@code m3k9x0a1-42}.
 *
 * @param host the run of the host that numbered it
 * @param number from 1; 0 stands before all
 */
record EventId(String host, long number) {

    private static final Pattern FORM = Pattern.compile("([a-z0-9]{1,16})-([0-9]{1,18})");

    /** Reads an id; empty for what never was one. */
    static Optional<EventId> read(String text) {
        Matcher id = FORM.matcher(text);
        return id.matches() ? Optional.of(new EventId(id.group(1), Long.parseLong(id.group(2)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return host + "-" + number;
    }
}
