package org.twinbench.rest.simulation;

import org.twinbench.api.value.Value;

/** A speed as people read and write it. */
final class Pace {

    /** As fast as possible. */
    static final String MAX = "max";

    private Pace() {}

    static Value of(double speed) {
        return Double.isInfinite(speed) ? Value.of(MAX) : Value.of(speed);
    }
}
