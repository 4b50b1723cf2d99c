package org.twinbench.rest.health;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.Simulations;

/** Tells of simulations that are suspended or have failed, and of alarms of those that go on. */
@Component(service = HealthCheck.class)
public final class SimulationsHealth implements HealthCheck {

    private static final Set<State> BAD = EnumSet.of(State.SUSPENDED, State.FAILED);
    private static final int MOST = 10;

    private final Simulations simulations;

    /** Looks at these simulations. */
    @Activate
    public SimulationsHealth(@Reference Simulations simulations) {
        this.simulations = simulations;
    }

    @Override
    public List<String> reasons() {
        return simulations.list().stream()
                .map(Simulation::status)
                .filter(status -> status.state() != State.STOPPED)
                .flatMap(SimulationsHealth::reasons)
                .limit(MOST)
                .toList();
    }

    private static Stream<String> reasons(SimulationStatus status) {
        String name = "Simulation " + status.id() + " (" + status.machine() + ")";
        if (BAD.contains(status.state())) {
            String state = status.state() == State.FAILED ? " has failed" : " is suspended";
            return Stream.of(
                    name + state + status.message().map(why -> ": " + why).orElse("."));
        }
        return alarms(status).map(alarm -> name + ": " + alarm);
    }

    private static Stream<String> alarms(SimulationStatus status) {
        return status.alarms().stream()
                .filter(alarm -> alarm.severity() != Alarm.Severity.INFO)
                .map(alarm -> alarm.source() + ": " + alarm.text());
    }
}
