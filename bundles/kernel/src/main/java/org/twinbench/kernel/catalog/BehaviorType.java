package org.twinbench.kernel.catalog;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.kernel.catalog.declaration.Declaration;
import org.twinbench.kernel.catalog.declaration.DeclaredField;
import org.twinbench.kernel.catalog.declaration.Role;

/** A component type of the fast form: a class with annotated fields. Immutable. */
public final class BehaviorType implements InstalledType {

    private final LibraryEntry entry;
    private final Instances instances;
    private final Declaration declaration;
    private final Optional<Field> time;
    private final List<Field> randomStreams;
    private final List<Field> states;
    private final List<Continuous> continuous;
    private final List<Field> zeroCrossings;

    private BehaviorType(LibraryEntry entry, Instances instances, Declaration declaration) {
        this.entry = entry;
        this.instances = instances;
        this.declaration = declaration;
        this.time = fields(Role.TIME).stream().findFirst();
        this.randomStreams = fields(Role.RANDOM_STREAM);
        this.states = fields(Role.STATE);
        this.continuous = declaration.fields(Role.DERIVATIVE).stream()
                .map(derivative -> new Continuous(derivative.field(), field(Declaration.integrated(derivative))))
                .toList();
        this.zeroCrossings = fields(Role.ZERO_CROSSING);
    }

    /**
     * Reads a class: its annotations, its default values and its bytecode.
     *
     * @param bundle symbolic name of the bundle that holds it
     * @param version version of that bundle
     * @throws UnusableClass with everything that is wrong with it
     */
    public static BehaviorType of(Class<? extends Behavior> type, String bundle, String version) throws UnusableClass {
        try {
            BehaviorReading reading = new BehaviorReading(type);
            LibraryEntry entry =
                    new LibraryEntry(reading.descriptor(), bundle, version, type.getName(), reading.notes());
            return new BehaviorType(entry, reading.instances(), reading.declaration());
        } catch (LinkageError | TypeNotPresentException missing) {
            throw new UnusableClass(List.of(type.getName() + ": needs a class that is not there (" + missing
                    + "); import its package, or ship it in the bundle."));
        }
    }

    @Override
    public LibraryEntry entry() {
        return entry;
    }

    /**
     * Returns a new instance whose fields have their defaults.
     *
     * @throws IllegalStateException if its constructor fails now, with class, line and reason
     */
    public Behavior create() {
        return instances.create();
    }

    /**
     * Returns the accessible field of a port, parameter, state or fault.
     *
     * @throws IllegalArgumentException if the type declares no such name
     */
    public Field field(String name) {
        return declaration
                .field(name)
                .map(DeclaredField::field)
                .orElseThrow(() -> new IllegalArgumentException(entry.className() + " declares no " + name));
    }

    /** Returns the annotated fields. */
    public Declaration declaration() {
        return declaration;
    }

    /** Returns the field that takes the simulated time. */
    public Optional<Field> time() {
        return time;
    }

    /** Returns the fields that hold random streams, in order of declaration, those of superclasses first. */
    public List<Field> randomStreams() {
        return randomStreams;
    }

    /** Returns the fields that hold states, arrays included, in order of declaration, those of superclasses first. */
    public List<Field> states() {
        return states;
    }

    /** Returns the derivatives, in order of declaration, those of superclasses first. */
    public List<Continuous> continuous() {
        return continuous;
    }

    /** Returns the fields whose change of sign is an event, in order of declaration, those of superclasses first. */
    public List<Field> zeroCrossings() {
        return zeroCrossings;
    }

    /**
     * A field that the kernel integrates.
     *
     * @param derivative the field that holds its derivative, accessible
     * @param state the integrated field, accessible
     */
    public record Continuous(Field derivative, Field state) {}

    private List<Field> fields(Role role) {
        return declaration.fields(role).stream().map(DeclaredField::field).toList();
    }
}
