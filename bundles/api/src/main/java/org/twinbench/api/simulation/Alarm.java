package org.twinbench.api.simulation;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that wants attention in a run.
 *
 * @param id unique in the run
 * @param severity how urgent it is
 * @param source path of the component or signal; of an algebraic loop, its place in the machine file
 * @param text what happened and what to do, as a sentence
 * @param detail further lines, such as a stack trace
 * @param raised tick at which it was raised
 * @param cleared tick at which it was cleared; absent while it is not
 */
public record Alarm(
        long id,
        Severity severity,
        String source,
        String text,
        Optional<String> detail,
        long raised,
        Optional<Long> cleared) {

    /** Refuses null. */
    public Alarm {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(source);
        Objects.requireNonNull(text);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(cleared);
    }

    /** Returns this alarm as cleared at a tick. */
    public Alarm clearedAt(long tick) {
        return new Alarm(id, severity, source, text, detail, raised, Optional.of(tick));
    }

    /** How urgent an alarm is. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }
}
