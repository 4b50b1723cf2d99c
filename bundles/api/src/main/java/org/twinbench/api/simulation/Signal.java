package org.twinbench.api.simulation;

import java.util.Optional;
import org.twinbench.api.value.Value;

/**
 * A signal at one instant.
 *
 * @param value a number in {@code unit}, or a truth value
 * @param unit its unit in UCUM
 * @param quality how far it can be trusted
 * @param status name of the OPC UA status code, where it is not good
 */
public record Signal(Value value, String unit, Quality quality, Optional<String> status) {

    /** How far a signal can be trusted. */
    public enum Quality {
        GOOD,
        UNCERTAIN,
        BAD
    }
}
