package org.twinbench.rest.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.run.RecorderFigures;
import org.twinbench.api.run.Runs;

/** Figures of the recorder, and of what the recordings take. */
@Component(service = MeterBinder.class)
public final class RecorderMetrics implements MeterBinder {

    private final Runs runs;

    /** Counts what is recorded of these runs. */
    @Activate
    public RecorderMetrics(@Reference Runs runs) {
        this.runs = runs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counter(registry, "rows", "rows that were handed to the storage", RecorderFigures::rows);
        counter(registry, "samples", "values in these rows", RecorderFigures::samples);
        counter(registry, "gaps", "gaps that were marked", RecorderFigures::gaps);
        counter(registry, "failures", "attempts at writing that failed", RecorderFigures::failures);
        gauge(registry, "runs", "runs that are being recorded", RecorderFigures::runs);
        gauge(registry, "degraded.runs", "runs that are not recorded as they should be", RecorderFigures::degraded);
        gauge(registry, "waiting.rows", "rows that wait for the storage", RecorderFigures::waiting);
        gauge(registry, "bytes", "bytes of all recordings", RecorderFigures::bytes);
        gauge(registry, "quota.bytes", "bytes that all recordings together may take", RecorderFigures::quota);
    }

    private void counter(
            MeterRegistry registry, String name, String description, ToDoubleFunction<RecorderFigures> figure) {
        FunctionCounter.builder("twinbench.recorder." + name, runs, present -> figure.applyAsDouble(present.figures()))
                .description(description)
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry, String name, String description, ToDoubleFunction<RecorderFigures> figure) {
        Gauge.builder("twinbench.recorder." + name, runs, present -> figure.applyAsDouble(present.figures()))
                .description(description)
                .register(registry);
    }
}
