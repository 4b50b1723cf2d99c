package org.twinbench.api.simulation;

import org.twinbench.api.value.Value;

/**
 * A signal at one instant.
 *
 * @param value a number in {@code unit}, or a truth value
 * @param unit its unit in UCUM
 * @param quality how far it can be trusted
 */
public record Signal(Value value, String unit, Quality quality) {

    /** How far a signal can be trusted. */
    public enum Quality {
        GOOD,
        UNCERTAIN,
        BAD
    }
}
