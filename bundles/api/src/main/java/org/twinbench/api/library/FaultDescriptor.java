package org.twinbench.api.library;

import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a fault of the type itself.
 *
 * @param name the field's name
 * @param kind {@link Kind#BOOLEAN}, or {@link Kind#REAL} for a quantity
 * @param unit unit of a quantity in UCUM
 * @param min smallest allowed quantity in {@code unit}
 * @param max largest allowed quantity in {@code unit}
 * @param doc what is broken
 */
public record FaultDescriptor(
        String name, Kind kind, String unit, Optional<Double> min, Optional<Double> max, String doc) {

    /** Refuses null. */
    public FaultDescriptor {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(min);
        Objects.requireNonNull(max);
        Objects.requireNonNull(doc);
    }
}
