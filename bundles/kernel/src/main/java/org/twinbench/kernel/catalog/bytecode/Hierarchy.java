package org.twinbench.kernel.catalog.bytecode;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A behavior's class, its superclasses and its interfaces, and which method a call lands in. */
public final class Hierarchy {

    private final Class<?> type;
    private final ClassFiles files;
    private final Map<String, Class<?>> byName = new LinkedHashMap<>();

    public Hierarchy(Class<?> type, ClassFiles files) {
        this.type = type;
        this.files = files;
        for (Class<?> next = type; next != null; next = next.getSuperclass()) {
            byName.put(internalName(next), next);
        }
        for (Class<?> next = type; next != null; next = next.getSuperclass()) {
            addInterfaces(next);
        }
    }

    private void addInterfaces(Class<?> from) {
        for (Class<?> next : from.getInterfaces()) {
            byName.putIfAbsent(internalName(next), next);
            addInterfaces(next);
        }
    }

    public Class<?> type() {
        return type;
    }

    /** Returns the classes, from the behavior's own up to the last one below {@code Object}. */
    public List<Class<?>> classes() {
        return byName.values().stream()
                .filter(next -> !next.isInterface() && next != Object.class)
                .toList();
    }

    /** Returns a class's file; empty for the JDK's classes. */
    public Optional<ClassNode> file(Class<?> of) {
        return files.of(of);
    }

    /** Returns the code that runs when a method is called on an instance of the behavior. */
    public Optional<Code> dispatched(String owner, String name, String descriptor) {
        Optional<Code> resolved = declared(owner, name, descriptor);
        if (resolved.filter(code -> code.isPrivate() || code.isStatic()).isPresent()) {
            return resolved;
        }
        return candidates(name, descriptor)
                .filter(code -> !code.isPrivate() && !code.isStatic())
                .findFirst();
    }

    /** Returns the code of a method by the class that a call names, searched upwards, whatever overrides it. */
    public Optional<Code> declared(String owner, String name, String descriptor) {
        Class<?> named = byName.get(owner);
        return named == null
                ? Optional.empty()
                : new Hierarchy(named, files).candidates(name, descriptor).findFirst();
    }

    /** Returns the code of a static method of a class beside the hierarchy, if it comes from the behavior's own bundle. */
    public Optional<Code> neighbour(Class<?> caller, String owner, String name, String descriptor) {
        try {
            Class<?> named = Class.forName(owner.replace('/', '.'), false, caller.getClassLoader());
            return named.getClassLoader() == type.getClassLoader()
                    ? new Hierarchy(named, files).candidates(name, descriptor).findFirst()
                    : Optional.empty();
        } catch (ClassNotFoundException | LinkageError notThere) {
            return Optional.empty();
        }
    }

    private Stream<Code> candidates(String name, String descriptor) {
        return byName.values().stream()
                .sorted(Comparator.comparingInt(this::rank))
                .flatMap(owner -> code(owner, name, descriptor).stream());
    }

    /** Classes come first, as they are; an interface that extends another comes before it. */
    private int rank(Class<?> owner) {
        long above = byName.values().stream()
                .filter(other -> other.isInterface() && other.isAssignableFrom(owner))
                .count();
        return owner.isInterface() ? byName.size() + 1 - (int) above : 0;
    }

    private Optional<Code> code(Class<?> owner, String name, String descriptor) {
        return files.of(owner).stream()
                .flatMap(node -> node.methods.stream())
                .filter(method -> method.name.equals(name) && method.desc.equals(descriptor))
                .filter(Code::exists)
                .map((MethodNode method) -> new Code(owner, method))
                .findFirst();
    }

    private static String internalName(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
