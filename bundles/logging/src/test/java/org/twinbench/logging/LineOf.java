package org.twinbench.logging;

import java.time.Instant;
import java.util.Optional;
import org.twinbench.api.log.LogLevel;
import org.twinbench.api.log.LogLine;

/** Lines for tests, all of the same moment. */
final class LineOf {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:01.123Z");

    private LineOf() {}

    static LogLine text(String text) {
        return line(LogLevel.INFO, Optional.empty(), text, Optional.empty());
    }

    static LogLine line(LogLevel level, Optional<String> machine, String text, Optional<String> detail) {
        return new LogLine(NOON, level, "acme.Servo", machine, text, detail);
    }
}
