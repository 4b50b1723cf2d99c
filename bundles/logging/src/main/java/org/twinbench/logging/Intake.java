package org.twinbench.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.twinbench.api.log.LogLine;

/** Takes everything that is logged and hands the lines on. What is logged while it does so goes nowhere. */
final class Intake extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private final Lines lines;
    private final List<Consumer<LogLine>> takers = new CopyOnWriteArrayList<>();

    Intake(Lines lines) {
        this.lines = lines;
    }

    /** Hands lines to somebody until the result is closed. */
    AutoCloseable add(Consumer<LogLine> taker) {
        Consumer<LogLine> registration = taker::accept;
        takers.add(registration);
        return () -> takers.remove(registration);
    }

    @Override
    protected void append(ILoggingEvent event) {
        LogLine line = lines.of(event);
        for (Consumer<LogLine> taker : takers) {
            try {
                taker.accept(line);
            } catch (RuntimeException failure) {
                addError("Somebody who wants the lines of the log fails; the others get them.", failure);
            }
        }
    }
}
