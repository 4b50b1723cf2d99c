package org.twinbench.rest.event.source;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.log.LogLevel;
import org.twinbench.api.log.LogLine;
import org.twinbench.api.log.Logs;
import org.twinbench.rest.event.LogEvent;
import org.twinbench.rest.event.stream.Journal;

/** Tells of warnings and errors in the log. Lesser lines would push out of the journal what matters more. */
@Component(service = LogEvents.class, immediate = true)
public final class LogEvents {

    private final Journal journal;
    private final AutoCloseable registration;

    /** Listens to this log. */
    @Activate
    public LogEvents(@Reference Journal journal, @Reference Logs logs) {
        this.journal = journal;
        this.registration = logs.onLine(this::logged);
    }

    @Deactivate
    void close() throws Exception {
        registration.close();
    }

    private void logged(LogLine line) {
        if (line.level().compareTo(LogLevel.WARN) >= 0 && !line.logger().equals(SimulationLog.NAME)) {
            journal.add(LogEvent.of(line));
        }
    }
}
