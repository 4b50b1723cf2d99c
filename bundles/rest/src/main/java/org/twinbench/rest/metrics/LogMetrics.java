package org.twinbench.rest.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.log.LogLevel;
import org.twinbench.api.log.Logs;

/** How many lines are logged. */
@Component(service = MeterBinder.class)
public final class LogMetrics implements MeterBinder {

    private final Logs logs;
    private final Map<LogLevel, LongAdder> lines = new EnumMap<>(LogLevel.class);
    private volatile Optional<AutoCloseable> registration = Optional.empty();

    /** Counts the lines of this log. */
    @Activate
    public LogMetrics(@Reference Logs logs) {
        this.logs = logs;
        for (LogLevel level : LogLevel.values()) {
            lines.put(level, new LongAdder());
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        registration = Optional.of(logs.onLine(line -> lines.get(line.level()).increment()));
        lines.forEach((level, count) -> FunctionCounter.builder("twinbench.log.lines", count, LongAdder::doubleValue)
                .description("lines that were logged")
                .tag("level", level.name().toLowerCase(Locale.ROOT))
                .register(registry));
    }

    @Deactivate
    void close() throws Exception {
        if (registration.isPresent()) {
            registration.get().close();
        }
    }
}
