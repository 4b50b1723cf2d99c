package org.twinbench.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.twinbench.api.log.LogLevel;
import org.twinbench.api.log.LogLine;

/** Turns what was logged into lines, without the secrets. */
final class Lines {

    /** Characters of a text; who logs a whole file fills no memory with it. */
    private static final int LONGEST_TEXT = 8_000;

    private static final int LONGEST_DETAIL = 32_000;

    private final Redaction redaction;

    Lines(Redaction redaction) {
        this.redaction = redaction;
    }

    LogLine of(ILoggingEvent event) {
        return new LogLine(
                Instant.ofEpochMilli(event.getTimeStamp()).truncatedTo(ChronoUnit.MILLIS),
                level(event.getLevel()),
                event.getLoggerName(),
                Optional.ofNullable(event.getMDCPropertyMap().get(LogLine.MACHINE)),
                clean(String.valueOf(event.getFormattedMessage()), LONGEST_TEXT),
                Optional.ofNullable(event.getThrowableProxy())
                        .map(ThrowableProxyUtil::asString)
                        .map(trace -> clean(trace, LONGEST_DETAIL)));
    }

    /** Cut after the secrets are gone, so that no half of one stays. */
    private String clean(String text, int longest) {
        String clean = redaction.of(text);
        return clean.length() <= longest ? clean : clean.substring(0, longest) + " …";
    }

    static LogLevel level(Level level) {
        return switch (level.toInt()) {
            case Level.TRACE_INT -> LogLevel.TRACE;
            case Level.DEBUG_INT -> LogLevel.DEBUG;
            case Level.INFO_INT -> LogLevel.INFO;
            case Level.WARN_INT -> LogLevel.WARN;
            default -> LogLevel.ERROR;
        };
    }
}
