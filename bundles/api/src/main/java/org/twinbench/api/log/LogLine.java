package org.twinbench.api.log;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of the log. Secrets are blotted out; line breaks and control characters may still be there, from texts that nobody
 * vouches for.
 *
 * @param at when, by the clock on the wall
 * @param level how much it matters
 * @param logger who says it: the name of a Java class
 * @param machine the machine it is about
 * @param text what happened, as a sentence
 * @param detail further lines, such as a stack trace
 */
public record LogLine(
        Instant at, LogLevel level, String logger, Optional<String> machine, String text, Optional<String> detail) {

    /** Key of the mapped diagnostic context (SLF4J's {@code MDC}) under which the machine's name stands while one logs. */
    public static final String MACHINE = "machine";

    /** Refuses null. */
    public LogLine {
        Objects.requireNonNull(at);
        Objects.requireNonNull(level);
        Objects.requireNonNull(logger);
        Objects.requireNonNull(machine);
        Objects.requireNonNull(text);
        Objects.requireNonNull(detail);
    }
}
