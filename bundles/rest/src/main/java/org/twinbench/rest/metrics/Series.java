package org.twinbench.rest.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.twinbench.api.simulation.Simulation;

/**
 * Makes the series of something that a simulation has.
 *
 * @param prefix what their names begin with
 * @param tags what all of them are labelled with
 * @param present reads it of the simulation, where it is there
 * @param made takes what was made
 */
record Series<T>(
        String prefix,
        Simulation simulation,
        Tags tags,
        Function<Simulation, Optional<T>> present,
        MeterRegistry registry,
        List<Meter> made) {

    void counter(String name, String description, ToDoubleFunction<T> figure) {
        made.add(FunctionCounter.builder(prefix + name, simulation, of -> value(of, figure))
                .description(description)
                .tags(tags)
                .register(registry));
    }

    void gauge(String name, String description, ToDoubleFunction<T> figure) {
        gauge(name, description, Tags.empty(), figure);
    }

    /** @param more what this one is labelled with beside what all are */
    void gauge(String name, String description, Tags more, ToDoubleFunction<T> figure) {
        made.add(Gauge.builder(prefix + name, simulation, of -> value(of, figure))
                .description(description)
                .tags(tags.and(more))
                .register(registry));
    }

    private double value(Simulation of, ToDoubleFunction<T> figure) {
        Optional<T> there = present.apply(of);
        return there.isPresent() ? figure.applyAsDouble(there.get()) : Double.NaN;
    }
}
