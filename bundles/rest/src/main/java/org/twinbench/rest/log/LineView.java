package org.twinbench.rest.log;

import java.util.Optional;
import org.twinbench.api.log.LogLevel;
import org.twinbench.api.log.LogLine;

/**
 * A line of the log.
 *
 * @param at when, by the clock on the wall
 * @param level how much it matters
 * @param logger who says it
 * @param machine the machine it is about
 * @param text what happened, as a sentence
 * @param detail further lines, such as a stack trace
 */
public record LineView(
        String at, LogLevel level, String logger, Optional<String> machine, String text, Optional<String> detail) {

    static LineView of(LogLine line) {
        return new LineView(
                line.at().toString(), line.level(), line.logger(), line.machine(), line.text(), line.detail());
    }
}
