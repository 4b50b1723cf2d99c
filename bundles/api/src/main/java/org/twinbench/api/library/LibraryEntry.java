package org.twinbench.api.library;

import java.util.List;
import java.util.Objects;

/**
 * A usable component type.
 *
 * @param descriptor ports, parameters, states, faults
 * @param bundle symbolic name of the bundle that provides it
 * @param version version of that bundle
 * @param className its Java class
 * @param notes what its author should know, as sentences: a call of {@code Math.sin}, whose bits differ between machines
 */
public record LibraryEntry(
        ComponentTypeDescriptor descriptor, String bundle, String version, String className, List<String> notes) {

    /** Refuses null. */
    public LibraryEntry {
        Objects.requireNonNull(descriptor);
        Objects.requireNonNull(bundle);
        Objects.requireNonNull(version);
        Objects.requireNonNull(className);
        notes = List.copyOf(notes);
    }
}
