package org.twinbench.rest.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MetricsTest {

    private final Metrics metrics = new Metrics();

    @Test
    void nothingIsBoundBeforeItIsRead() {
        List<MeterRegistry> bound = new ArrayList<>();
        metrics.addBinder(bound::add);
        assertEquals(0, bound.size());
        metrics.text();
        metrics.text();
        assertEquals(1, bound.size());
    }

    @Test
    void seriesComeAndGoWithTheirBundle() {
        MeterBinder vendor = registry ->
                Gauge.builder("acme.servos", () -> 3).tag("line", "1").register(registry);
        metrics.addBinder(vendor);
        assertTrue(metrics.text().contains("acme_servos{line=\"1\"} 3.0\n"), metrics.text());
        metrics.removeBinder(vendor);
        assertFalse(metrics.text().contains("acme_servos"));
        metrics.addBinder(vendor);
        assertTrue(metrics.text().contains("acme_servos{line=\"1\"} 3.0\n"));
    }

    @Test
    void metersThatAreMadeLaterGoToo() {
        List<MeterRegistry> registries = new ArrayList<>();
        MeterBinder vendor = registries::add;
        metrics.text();
        metrics.addBinder(vendor);
        Counter.builder("acme.moves").register(registries.get(0)).increment();
        assertTrue(metrics.text().contains("acme_moves_total 1.0\n"), metrics.text());
        metrics.removeBinder(vendor);
        assertFalse(metrics.text().contains("acme_moves"));
    }

    @Test
    void aBinderThatFailsSpoilsNothing() {
        metrics.addBinder(registry -> {
            throw new IllegalStateException("no");
        });
        metrics.addBinder(registry -> Gauge.builder("acme.servos", () -> 3).register(registry));
        assertTrue(metrics.text().contains("acme_servos 3.0\n"));
    }

    @Test
    void textsInLabelsAreEscaped() {
        metrics.addBinder(registry ->
                Gauge.builder("acme.servos", () -> 3).tag("name", "a\"b\\c\nd").register(registry));
        assertTrue(metrics.text().contains("acme_servos{name=\"a\\\"b\\\\c\\nd\"} 3.0\n"), metrics.text());
    }
}
