package org.twinbench.rest.event;

import java.util.Optional;
import org.twinbench.api.log.LogLevel;
import org.twinbench.api.log.LogLine;

/**
 * A warning or an error was logged. Further lines, such as a stack trace, are in the log.
 *
 * @param at when, by the clock on the wall
 * @param level how much it matters
 * @param logger who says it
 * @param machine the machine it is about
 * @param text what happened, as a sentence; the beginning of a long one
 */
public record LogEvent(String at, LogLevel level, String logger, Optional<String> machine, String text)
        implements Event {

    /** Characters of a text; the log has the rest. */
    private static final int LONGEST = 1_000;

    /** Tells of a line. */
    public static LogEvent of(LogLine line) {
        String text =
                line.text().length() <= LONGEST ? line.text() : line.text().substring(0, LONGEST) + " …";
        return new LogEvent(line.at().toString(), line.level(), line.logger(), line.machine(), text);
    }

    @Override
    public EventType type() {
        return EventType.LOG;
    }
}
