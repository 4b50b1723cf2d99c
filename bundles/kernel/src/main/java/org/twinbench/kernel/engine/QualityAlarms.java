package org.twinbench.kernel.engine;

import java.util.Optional;
import org.twinbench.api.simulation.Alarm.Severity;
import org.twinbench.kernel.engine.fault.Edges;

/** Warns of bad values that registers take. */
record QualityAlarms(Alarms alarms) implements Edges.Alarm {

    @Override
    public void raise(String source, String text, long tick) {
        alarms.raise(Severity.WARNING, source, text, Optional.empty(), tick);
    }

    @Override
    public void clear(String source, long tick) {
        alarms.clear(source, tick);
    }
}
