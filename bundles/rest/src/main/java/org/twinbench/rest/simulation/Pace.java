package org.twinbench.rest.simulation;

import org.twinbench.api.model.Units;
import org.twinbench.api.value.Value;

/** A speed as people read and write it. */
public final class Pace {

    /** As fast as possible. */
    public static final String MAX = "max";

    private Pace() {}

    /**
     * Reads a speed.
     *
     * @throws org.twinbench.api.value.InvalidInput if it is neither a number above 0 nor {@code "max"}
     */
    public static double read(Value given, Units units) {
        return new SettingsReader(units).readSpeed(given);
    }

    static Value of(double speed) {
        return Double.isInfinite(speed) ? Value.of(MAX) : Value.of(speed);
    }
}
