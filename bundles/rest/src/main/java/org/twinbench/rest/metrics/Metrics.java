package org.twinbench.rest.metrics;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host's metrics. They cost nothing until they are read for the first time: nothing is bound, counted or timed before. */
@Component(service = Metrics.class)
public final class Metrics {

    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

    /** Each binder has a registry of its own in front of the one that is read, so that all of its meters can go with it. */
    private final Map<MeterBinder, Optional<CompositeMeterRegistry>> binders = new LinkedHashMap<>();

    private Optional<PrometheusMeterRegistry> registry = Optional.empty();

    /** Returns all figures in Prometheus' text format, 0.0.4. */
    synchronized String text() {
        if (registry.isEmpty()) {
            registry = Optional.of(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
            binders.replaceAll((binder, unbound) -> bind(binder));
        }
        List.copyOf(binders.keySet()).forEach(Metrics::refresh);
        return registry.get().scrape();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void addBinder(MeterBinder binder) {
        binders.put(binder, bind(binder));
    }

    synchronized void removeBinder(MeterBinder binder) {
        Optional.ofNullable(binders.remove(binder)).flatMap(bound -> bound).ifPresent(CompositeMeterRegistry::clear);
    }

    /** What a vendor's binder throws is the vendor's trouble, not that of all who read the others' figures. */
    private Optional<CompositeMeterRegistry> bind(MeterBinder binder) {
        return registry.map(read -> {
            CompositeMeterRegistry own = new CompositeMeterRegistry(Clock.SYSTEM, List.of(read));
            try {
                binder.bindTo(own);
            } catch (RuntimeException | LinkageError failure) {
                LOG.warn(
                        "The metrics of {} cannot be bound; the others are.",
                        binder.getClass().getName(),
                        failure);
            }
            return own;
        });
    }

    private static void refresh(MeterBinder binder) {
        if (binder instanceof ChangingMetrics changing) {
            changing.refresh();
        }
    }
}
