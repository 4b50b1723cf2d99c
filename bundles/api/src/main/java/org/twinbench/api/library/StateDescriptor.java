package org.twinbench.api.library;

import java.util.List;
import java.util.Objects;

/**
 * What is known of a state: private memory that may be given a start value.
 *
 * @param name the field's name
 * @param kind kind of its value
 * @param unit unit of its value in UCUM, or a unit variable
 * @param start the field's initial value in {@code unit}, 0 or 1 for a boolean
 * @param doc what it means
 * @param continuous whether the kernel integrates it from its derivative
 * @param formerly names in older versions of the type
 */
public record StateDescriptor(
        String name, Kind kind, String unit, double start, String doc, boolean continuous, List<String> formerly) {

    /** Refuses null. */
    public StateDescriptor {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(doc);
        formerly = List.copyOf(formerly);
    }
}
