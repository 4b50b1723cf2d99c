package org.twinbench.rest.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.library.Library;
import org.twinbench.rest.event.stream.EventStreams;
import org.twinbench.rest.event.stream.Journal;

/** Figures of the host: its version, the library, the stream of events. */
@Component(service = MeterBinder.class)
public final class HostMetrics implements MeterBinder {

    private final Library library;
    private final Journal journal;
    private final EventStreams streams;
    private final String version;

    /** Counts what is here. */
    @Activate
    public HostMetrics(
            @Reference Library library,
            @Reference Journal journal,
            @Reference EventStreams streams,
            BundleContext context) {
        this.library = library;
        this.journal = journal;
        this.streams = streams;
        this.version = context.getBundle().getVersion().toString();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("twinbench.build.info", () -> 1)
                .description("1; the label is the version of the host")
                .tag("version", version)
                .register(registry);
        Gauge.builder("twinbench.library.types", () -> library.types().size())
                .description("component types that can be used")
                .register(registry);
        Gauge.builder("twinbench.library.unusable.types", () -> library.unusable()
                        .size())
                .description("component types that are deployed and cannot be used")
                .register(registry);
        Gauge.builder("twinbench.event.clients", streams::count)
                .description("clients that follow the events")
                .register(registry);
        FunctionCounter.builder("twinbench.events", journal, Journal::newest)
                .description("events since the host started")
                .register(registry);
    }
}
