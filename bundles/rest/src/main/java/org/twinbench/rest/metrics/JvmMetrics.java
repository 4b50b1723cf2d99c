package org.twinbench.rest.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Figures of the process: memory, garbage collection, threads, classes, processor, open files. */
@Component(service = MeterBinder.class)
public final class JvmMetrics implements MeterBinder {

    /** It listens to the collectors until it is closed. */
    private volatile Optional<JvmGcMetrics> garbage = Optional.empty();

    @Override
    public void bindTo(MeterRegistry registry) {
        garbage = Optional.of(new JvmGcMetrics());
        garbage.get().bindTo(registry);
        List.of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(metrics -> metrics.bindTo(registry));
    }

    @Deactivate
    void close() {
        garbage.ifPresent(JvmGcMetrics::close);
    }
}
