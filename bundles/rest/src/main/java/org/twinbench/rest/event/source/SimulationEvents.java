package org.twinbench.rest.event.source;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.rest.event.AlarmEvent;
import org.twinbench.rest.event.AlarmEvent.Change;
import org.twinbench.rest.event.SimulationEvent;
import org.twinbench.rest.event.stream.Journal;

/** Tells of states, alarms, faults and overrides of simulations, in events and in the log: what differs from what was seen last. */
@Component(service = SimulationEvents.class, immediate = true)
public final class SimulationEvents {

    private final Journal journal;
    private final Simulations simulations;
    private final Map<Long, Seen> seen = new ConcurrentHashMap<>();
    private final AutoCloseable registration;

    /** What was seen of a simulation. */
    private static final class Seen {
        private State state;
        private final Set<Long> raised = new HashSet<>();
        private long newest;
        private final ActiveFaults faults = new ActiveFaults();
    }

    /** Listens to these simulations. */
    @Activate
    public SimulationEvents(@Reference Journal journal, @Reference Simulations simulations) {
        this.journal = journal;
        this.simulations = simulations;
        this.registration = simulations.onChange(this::changed);
    }

    @Deactivate
    void close() throws Exception {
        registration.close();
    }

    /** Called on one thread. */
    private void changed(Simulation simulation) {
        seen.keySet().removeIf(id -> simulations.find(id).isEmpty());
        Seen last = seen.computeIfAbsent(simulation.id(), id -> new Seen());
        SimulationStatus status = simulation.status();
        simulation.alarms().forEach(alarm -> compare(status, alarm, last));
        last.faults.compare(status, journal);
        if (status.state() != last.state) {
            last.state = status.state();
            SimulationEvent event = SimulationEvent.of(status);
            journal.add(event);
            SimulationLog.tell(event);
        }
    }

    /** An alarm that was raised and cleared between two looks is told as both. */
    private void compare(SimulationStatus status, Alarm alarm, Seen last) {
        if (alarm.id() > last.newest) {
            last.newest = alarm.id();
            last.raised.add(alarm.id());
            tell(AlarmEvent.of(status.id(), status.machine(), Change.RAISED, alarm));
        }
        if (alarm.cleared().isPresent() && last.raised.remove(alarm.id())) {
            tell(AlarmEvent.of(status.id(), status.machine(), Change.CLEARED, alarm));
        }
    }

    private void tell(AlarmEvent event) {
        journal.add(event);
        SimulationLog.tell(event);
    }
}
