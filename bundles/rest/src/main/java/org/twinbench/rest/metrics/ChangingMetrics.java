package org.twinbench.rest.metrics;

import io.micrometer.core.instrument.binder.MeterBinder;

/** Metrics of things that come and go while the host runs. Registered as a {@code MeterBinder}. */
interface ChangingMetrics extends MeterBinder {

    /** Adds series of what has come and removes those of what has gone; called before each reading, once bound. */
    void refresh();
}
