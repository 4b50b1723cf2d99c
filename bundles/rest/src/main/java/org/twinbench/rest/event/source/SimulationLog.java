package org.twinbench.rest.event.source;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.twinbench.api.log.LogLine;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.rest.event.AlarmEvent;
import org.twinbench.rest.event.SimulationEvent;

/** Writes what happens to machines into the log, under their names. */
final class SimulationLog {

    /** The logger; what it says has been told as an event. */
    static final String NAME = SimulationLog.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(SimulationLog.class);

    private SimulationLog() {}

    static void tell(SimulationEvent event) {
        String text = "simulation " + event.id() + " is "
                + event.state().name().toLowerCase(Locale.ROOT) + " at tick " + event.tick()
                + event.message().map(message -> ": " + message).orElse("");
        boolean bad = event.state() == State.FAILED || event.state() == State.SUSPENDED;
        log(event.machine(), bad ? Level.WARN : Level.INFO, text);
    }

    static void tell(AlarmEvent event) {
        String text = event.change() == AlarmEvent.Change.RAISED
                ? event.source() + ": " + event.text()
                : event.source() + " is well again: " + event.text();
        boolean bad = event.change() == AlarmEvent.Change.RAISED && event.severity() != Alarm.Severity.INFO;
        log(event.machine(), bad ? Level.WARN : Level.INFO, text);
    }

    /** The text is no format: braces in it stay. */
    private static void log(String machine, Level level, String text) {
        MDC.put(LogLine.MACHINE, machine);
        try {
            LOG.atLevel(level).log("{}", text);
        } finally {
            MDC.remove(LogLine.MACHINE);
        }
    }
}
