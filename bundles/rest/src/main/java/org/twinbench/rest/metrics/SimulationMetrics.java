package org.twinbench.rest.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.simulation.Lateness;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.Simulations;

/** Figures of each simulation, as its status tells them; the thread of its ticks knows nothing of it. */
@Component(service = MeterBinder.class)
public final class SimulationMetrics implements ChangingMetrics {

    private static final String PREFIX = "twinbench.simulation.";

    private final Simulations simulations;
    private final Map<Long, List<Meter>> meters = new HashMap<>();
    private Optional<MeterRegistry> bound = Optional.empty();

    /** Counts what these simulations do. */
    @Activate
    public SimulationMetrics(@Reference Simulations simulations) {
        this.simulations = simulations;
    }

    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        meters.clear();
        bound = Optional.of(registry);
    }

    @Override
    public synchronized void refresh() {
        bound.ifPresent(registry -> {
            meters.entrySet().removeIf(known -> isGone(known, registry));
            simulations.list().forEach(present -> meters.computeIfAbsent(present.id(), id -> of(present, registry)));
        });
    }

    private boolean isGone(Map.Entry<Long, List<Meter>> known, MeterRegistry registry) {
        boolean gone = simulations.find(known.getKey()).isEmpty();
        if (gone) {
            known.getValue().forEach(registry::remove);
        }
        return gone;
    }

    private static List<Meter> of(Simulation simulation, MeterRegistry registry) {
        Series series = new Series(simulation, registry, new ArrayList<>());
        series.counter("ticks", "ticks that are done", SimulationStatus::tick);
        series.counter("late.ticks", "ticks that started late", SimulationStatus::lateTicks);
        series.counter("overruns", "ticks that were not done at the next deadline", SimulationStatus::overruns);
        series.counter("skipped.deadlines", "deadlines that were given up", SimulationStatus::skippedDeadlines);
        series.gauge("speed.achieved", "simulated seconds per second", Tags.empty(), SimulationStatus::speedAchieved);
        series.gauge("alarms", "alarms that are raised and not cleared", Tags.empty(), status -> status.alarms()
                .size());
        series.lateness("0.5", Lateness::p50);
        series.lateness("0.99", Lateness::p99);
        series.lateness("1", Lateness::max);
        for (State state : State.values()) {
            series.gauge(
                    "state",
                    "1 for the state that the simulation is in, else 0",
                    Tags.of("state", state.name().toLowerCase(Locale.ROOT)),
                    status -> status.state() == state ? 1 : 0);
        }
        return series.made();
    }

    /** The series of one simulation. */
    private record Series(Simulation simulation, MeterRegistry registry, List<Meter> made) {

        void counter(String name, String description, ToDoubleFunction<SimulationStatus> figure) {
            made.add(FunctionCounter.builder(PREFIX + name, simulation, s -> figure.applyAsDouble(s.status()))
                    .description(description)
                    .tags(tags())
                    .register(registry));
        }

        void gauge(String name, String description, Tags more, ToDoubleFunction<SimulationStatus> figure) {
            made.add(Gauge.builder(PREFIX + name, simulation, s -> figure.applyAsDouble(s.status()))
                    .description(description)
                    .tags(tags().and(more))
                    .register(registry));
        }

        void lateness(String quantile, ToDoubleFunction<Lateness> figure) {
            gauge(
                    "lateness.seconds",
                    "how late ticks started that had a deadline",
                    Tags.of("quantile", quantile),
                    status -> figure.applyAsDouble(status.lateness()));
        }

        private Tags tags() {
            return Tags.of(
                    "simulation",
                    Long.toString(simulation.id()),
                    "machine",
                    simulation.machine().name());
        }
    }
}
