package org.twinbench.rest.event.source;

import java.util.LinkedHashMap;
import java.util.Map;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.fault.Fault;
import org.twinbench.api.simulation.fault.SignalOverride;
import org.twinbench.rest.event.FaultEvent;
import org.twinbench.rest.event.FaultEvent.Change;
import org.twinbench.rest.event.OverrideEvent;
import org.twinbench.rest.event.stream.Journal;

/** The faults and overrides of a simulation that were seen last; for one thread. */
final class ActiveFaults {

    private final Map<Long, Fault> faults = new LinkedHashMap<>();
    private final Map<Long, SignalOverride> overrides = new LinkedHashMap<>();

    /** Tells what has come and what has gone. */
    void compare(SimulationStatus status, Journal journal) {
        Map<Long, Fault> goneFaults = new LinkedHashMap<>(faults);
        status.faults().forEach(fault -> {
            goneFaults.remove(fault.id());
            if (faults.put(fault.id(), fault) == null) {
                journal.add(FaultEvent.of(status.id(), status.machine(), Change.BEGUN, fault));
            }
        });
        goneFaults.forEach((id, fault) -> {
            faults.remove(id);
            journal.add(FaultEvent.of(status.id(), status.machine(), Change.ENDED, fault));
        });
        Map<Long, SignalOverride> goneOverrides = new LinkedHashMap<>(overrides);
        status.overrides().forEach(override -> {
            goneOverrides.remove(override.id());
            if (overrides.put(override.id(), override) == null) {
                journal.add(OverrideEvent.of(status.id(), status.machine(), Change.BEGUN, override));
            }
        });
        goneOverrides.forEach((id, override) -> {
            overrides.remove(id);
            journal.add(OverrideEvent.of(status.id(), status.machine(), Change.ENDED, override));
        });
    }
}
