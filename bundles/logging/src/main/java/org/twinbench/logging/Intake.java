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
    private final ThreadLocal<Boolean> busy = ThreadLocal.withInitial(() -> false);

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
        if (busy.get()) {
            return;
        }
        busy.set(true);
        try {
            handOn(lines.of(event));
        } finally {
            busy.remove();
        }
    }

    private void handOn(LogLine line) {
        for (Consumer<LogLine> taker : takers) {
            try {
                taker.accept(line);
            } catch (RuntimeException failure) {
                addError("Somebody who wants the lines of the log fails; the others get them.", failure);
            }
        }
    }
}
