package org.twinbench.api.library;

import java.util.List;
import java.util.Objects;

/**
 * A class that is deployed as a component type and cannot be used.
 *
 * @param id the type's id, or its class name where it has none
 * @param className its Java class
 * @param bundle symbolic name of the bundle that holds it
 * @param version version of that bundle
 * @param reasons what is wrong, each with class, line and what to do, as sentences
 */
public record UnusableType(String id, String className, String bundle, String version, List<String> reasons) {

    /** Refuses null, and a type without a reason. */
    public UnusableType {
        Objects.requireNonNull(id);
        Objects.requireNonNull(className);
        Objects.requireNonNull(bundle);
        Objects.requireNonNull(version);
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException(className + " is called unusable without a reason");
        }
    }
}
