package org.twinbench.kernel.setting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinbench.api.library.ComponentTypeDescriptor;

/** What a type lets a machine file give values to, by name. Immutable. */
public final class Declarations {

    private final List<Declaration> all;
    private final Map<String, Declaration> byName = new HashMap<>();

    private Declarations(Stream<Declaration> declarations) {
        this.all = declarations.toList();
        all.forEach(declaration -> byName.putIfAbsent(declaration.name(), declaration));
        all.forEach(declaration -> declaration.formerly().forEach(name -> byName.putIfAbsent(name, declaration)));
    }

    /** Returns what may stand under {@code parameters}. */
    public static Declarations parameters(ComponentTypeDescriptor type) {
        return new Declarations(type.parameters().stream().map(Declaration::of));
    }

    /** Returns what may stand under {@code start}: inputs, registers and states, but no wires. */
    public static Declarations starts(ComponentTypeDescriptor type) {
        return new Declarations(Stream.concat(
                type.ports().stream().filter(p -> !Declaration.isWire(p)).map(Declaration::of),
                type.states().stream().map(Declaration::of)));
    }

    /** Returns all, in the order of the type. */
    public List<Declaration> all() {
        return all;
    }

    public List<String> names() {
        return all.stream().map(Declaration::name).toList();
    }

    /** Returns the declaration of this name, or the one that used to be called so. */
    public Optional<Declaration> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
