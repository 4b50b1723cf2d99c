package org.twinbench.logging;

import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.twinbench.api.log.LogLevel;
import org.twinbench.api.log.LogLine;

/**
 * A line for people: time, machine, sentence. The level is told where it is not the usual one, who says it only to those who
 * look for mistakes in the program. Lines that belong to the one above begin with white space, no other does.
 */
final class PlainLayout extends LayoutBase<LogLine> {

    private static final String INDENT = "    ";

    private final DateTimeFormatter clock;

    /** Tells times as they are in this zone. */
    PlainLayout(ZoneId zone) {
        this.clock = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT)
                .withZone(zone);
    }

    @Override
    public String doLayout(LogLine line) {
        StringBuilder text = new StringBuilder(clock.format(line.at()))
                .append("  ")
                .append(OneLine.of(line.machine().orElse("-")))
                .append("  ");
        if (line.level() != LogLevel.INFO) {
            text.append(line.level()).append(' ');
        }
        if (line.level().compareTo(LogLevel.DEBUG) <= 0) {
            text.append(line.logger()).append(": ");
        }
        text.append(OneLine.of(line.text())).append('\n');
        line.detail().ifPresent(detail -> detail.lines()
                .forEach(more -> text.append(INDENT).append(OneLine.of(more)).append('\n')));
        return text.toString();
    }
}
