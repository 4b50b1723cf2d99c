/**
 * Figures for Prometheus. Whatever registers a service {@code io.micrometer.core.instrument.binder.MeterBinder} is bound; its
 * series go when it goes.
 */
package org.twinbench.rest.metrics;
