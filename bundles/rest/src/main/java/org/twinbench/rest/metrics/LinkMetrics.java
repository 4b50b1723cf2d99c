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
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.link.LinkStatus;
import org.twinbench.api.link.LinkStatus.State;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.Simulations;

/** Figures of the links of each simulation. */
@Component(service = MeterBinder.class)
public final class LinkMetrics implements ChangingMetrics {

    private static final String PREFIX = "twinbench.link.";

    private final Simulations simulations;
    private final Map<Long, List<Meter>> meters = new HashMap<>();
    private Optional<MeterRegistry> bound = Optional.empty();

    /** Counts what the links of these simulations do. */
    @Activate
    public LinkMetrics(@Reference Simulations simulations) {
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

    /** A simulation has the same links as long as it is known. */
    private static List<Meter> of(Simulation simulation, MeterRegistry registry) {
        List<Meter> made = new ArrayList<>();
        List<LinkStatus> links = simulation.links();
        for (int i = 0; i < links.size(); i++) {
            Series series = new Series(simulation, i, links.get(i), registry, made);
            series.gauge(
                    "connected",
                    "1 while values are exchanged, else 0",
                    link -> link.state() == State.CONNECTED ? 1 : 0);
            series.gauge(
                    "round.trip.median.seconds",
                    "how long half of the exchanges took at most",
                    link -> link.roundTripMedian().orElse(Double.NaN));
            series.gauge(
                    "round.trip.p99.seconds", "how long 99 of 100 exchanges took at most", link -> link.roundTripP99()
                            .orElse(Double.NaN));
            series.counter("exchanges", "batches of values that went over the link", LinkStatus::exchanges);
            series.counter("misses", "exchanges that were not done in time", LinkStatus::misses);
            series.counter("reconnects", "connections that were made again after a loss", LinkStatus::reconnects);
            series.counter("rejected.values", "values that were not passed on", LinkStatus::rejected);
        }
        return made;
    }

    /** The series of one link. */
    private record Series(
            Simulation simulation, int position, LinkStatus link, MeterRegistry registry, List<Meter> made) {

        void counter(String name, String description, ToDoubleFunction<LinkStatus> figure) {
            made.add(FunctionCounter.builder(PREFIX + name, simulation, s -> value(s, figure))
                    .description(description)
                    .tags(tags())
                    .register(registry));
        }

        void gauge(String name, String description, ToDoubleFunction<LinkStatus> figure) {
            made.add(Gauge.builder(PREFIX + name, simulation, s -> value(s, figure))
                    .description(description)
                    .tags(tags())
                    .register(registry));
        }

        private double value(Simulation of, ToDoubleFunction<LinkStatus> figure) {
            return figure.applyAsDouble(of.links().get(position));
        }

        private Tags tags() {
            return Tags.of(
                    "simulation",
                    Long.toString(simulation.id()),
                    "machine",
                    simulation.machine().name(),
                    "link",
                    link.link(),
                    "protocol",
                    link.protocol());
        }
    }
}
