package org.twinbench.rest.metrics;

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
import org.twinbench.api.link.LinkStatus;
import org.twinbench.api.simulation.Lateness;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.Simulations;

/** Figures of each simulation and of its links, as their status tells them; the thread of its ticks knows nothing of it. */
@Component(service = MeterBinder.class)
public final class SimulationMetrics implements ChangingMetrics {

    private final Simulations simulations;
    private final Map<Long, Measured> measured = new HashMap<>();
    private Optional<MeterRegistry> bound = Optional.empty();

    /** What measures a simulation, and the links that it had when that was made. */
    private record Measured(List<String> links, List<Meter> meters) {}

    /** Counts what these simulations do. */
    @Activate
    public SimulationMetrics(@Reference Simulations simulations) {
        this.simulations = simulations;
    }

    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        measured.clear();
        bound = Optional.of(registry);
    }

    @Override
    public synchronized void refresh() {
        bound.ifPresent(registry -> {
            measured.entrySet().removeIf(known -> isOver(known.getKey(), known.getValue(), registry));
            simulations.list().forEach(present -> measured.computeIfAbsent(present.id(), id -> of(present, registry)));
        });
    }

    /** An edit may change the links of a simulation. */
    private boolean isOver(long id, Measured known, MeterRegistry registry) {
        boolean over = simulations
                .find(id)
                .filter(simulation -> links(simulation).equals(known.links()))
                .isEmpty();
        if (over) {
            known.meters().forEach(registry::remove);
        }
        return over;
    }

    private static List<String> links(Simulation simulation) {
        return simulation.links().stream()
                .map(status -> status.protocol() + " " + status.link())
                .toList();
    }

    private static Measured of(Simulation simulation, MeterRegistry registry) {
        List<Meter> made = new ArrayList<>();
        Tags tags = Tags.of(
                "simulation",
                Long.toString(simulation.id()),
                "machine",
                simulation.machine().name());
        ofStatus(new Series<>(
                "twinbench.simulation.", simulation, tags, present -> Optional.of(present.status()), registry, made));
        for (LinkStatus link : simulation.links()) {
            Tags more = tags.and("link", link.link(), "protocol", link.protocol());
            ofLink(new Series<>("twinbench.link.", simulation, more, of -> find(link.link(), of), registry, made));
        }
        return new Measured(links(simulation), made);
    }

    private static Optional<LinkStatus> find(String link, Simulation simulation) {
        return simulation.links().stream()
                .filter(status -> status.link().equals(link))
                .findFirst();
    }

    private static void ofStatus(Series<SimulationStatus> series) {
        series.counter("ticks", "ticks that are done", SimulationStatus::tick);
        series.counter("late.ticks", "ticks that started late", SimulationStatus::lateTicks);
        series.counter("overruns", "ticks that were not done at the next deadline", SimulationStatus::overruns);
        series.counter("skipped.deadlines", "deadlines that were given up", SimulationStatus::skippedDeadlines);
        series.gauge("speed.achieved", "simulated seconds per second", SimulationStatus::speedAchieved);
        series.gauge("alarms", "alarms that are raised and not cleared", status -> status.alarms()
                .size());
        lateness(series, "0.5", Lateness::p50);
        lateness(series, "0.99", Lateness::p99);
        lateness(series, "1", Lateness::max);
        for (State state : State.values()) {
            series.gauge(
                    "state",
                    "1 for the state that the simulation is in, else 0",
                    Tags.of("state", state.name().toLowerCase(Locale.ROOT)),
                    status -> status.state() == state ? 1 : 0);
        }
    }

    private static void lateness(Series<SimulationStatus> series, String quantile, ToDoubleFunction<Lateness> figure) {
        series.gauge(
                "lateness.seconds",
                "how late ticks started that had a deadline",
                Tags.of("quantile", quantile),
                status -> figure.applyAsDouble(status.lateness()));
    }

    private static void ofLink(Series<LinkStatus> series) {
        series.gauge(
                "connected",
                "1 while values are exchanged, else 0",
                link -> link.state() == LinkStatus.State.CONNECTED ? 1 : 0);
        series.gauge(
                "round.trip.median.seconds",
                "how long half of the exchanges took at most",
                link -> link.roundTripMedian().orElse(Double.NaN));
        series.gauge("round.trip.p99.seconds", "how long 99 of 100 exchanges took at most", link -> link.roundTripP99()
                .orElse(Double.NaN));
        series.counter("exchanges", "batches of values that went over the link", LinkStatus::exchanges);
        series.counter("misses", "exchanges that were not done in time", LinkStatus::misses);
        series.counter("reconnects", "connections that were made again after a loss", LinkStatus::reconnects);
        series.counter("rejected.values", "values that were not passed on", LinkStatus::rejected);
    }
}
