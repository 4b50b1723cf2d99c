package org.twinbench.kernel.catalog;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.library.LibraryEntry;

/** A component type of the fast form: a class with annotated fields. Immutable. */
public final class BehaviorType implements InstalledType {

    private BehaviorType() {}

    /**
     * Reads a class: its annotations, its default values and its bytecode.
     *
     * @param bundle symbolic name of the bundle that holds it
     * @param version version of that bundle
     * @throws UnusableClass with everything that is wrong with it
     */
    public static BehaviorType of(Class<? extends Behavior> type, String bundle, String version) throws UnusableClass {
        throw new UnsupportedOperationException();
    }

    @Override
    public LibraryEntry entry() {
        throw new UnsupportedOperationException();
    }

    /** Returns a new instance whose fields have their defaults. */
    public Behavior create() {
        throw new UnsupportedOperationException();
    }

    /**
     * Returns the accessible field of a port, parameter, state or fault.
     *
     * @throws IllegalArgumentException if the type declares no such name
     */
    public Field field(String name) {
        throw new UnsupportedOperationException();
    }

    /** Returns the field that takes the simulated time. */
    public Optional<Field> time() {
        throw new UnsupportedOperationException();
    }

    /** Returns the fields that hold random streams, in order of declaration, those of superclasses first. */
    public List<Field> randomStreams() {
        throw new UnsupportedOperationException();
    }
}
