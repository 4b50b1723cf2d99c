package org.twinbench.kernel.schedule.compiled.code.inlining;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.tree.FieldInsnNode;
import org.twinbench.kernel.catalog.bytecode.ClassFiles;
import org.twinbench.kernel.catalog.bytecode.Code;

/**
 * A static field that code reads. What it holds is asked of the class itself, and not read in the code that assigns it: tables may
 * be computed in any way, also the one that javac makes for a {@code switch} over an enumeration.
 */
record StaticField(Field field) {

    /** Returns the field that an instruction means; empty if it is one of the JDK's, or not there. */
    static Optional<StaticField> of(Code code, FieldInsnNode access) {
        return load(code.owner(), access.owner)
                .filter(owner -> !ClassFiles.isJdk(owner))
                .flatMap(owner -> find(owner, access.name))
                .map(StaticField::new);
    }

    /** Returns a class as another one sees it. */
    static Optional<Class<?>> load(Class<?> from, String name) {
        try {
            return Optional.of(Class.forName(name.replace('/', '.'), false, from.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError notThere) {
            return Optional.empty();
        }
    }

    private static Optional<Field> find(Class<?> owner, String name) {
        Stream<Class<?>> above = Stream.concat(
                Arrays.stream(owner.getInterfaces()), Optional.<Class<?>>ofNullable(owner.getSuperclass()).stream());
        return Arrays.stream(owner.getDeclaredFields())
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .or(() -> above.flatMap(next -> find(next, name).stream()).findFirst());
    }

    /** Returns whether it holds the same as long as its class is there. */
    boolean isFinal() {
        return Modifier.isFinal(field.getModifiers());
    }

    /** Returns what it holds; empty for null, and where the class cannot be initialized. */
    Optional<Object> value() {
        try {
            field.setAccessible(true);
            return Optional.ofNullable(field.get(null));
        } catch (IllegalAccessException | LinkageError notThere) {
            return Optional.empty();
        }
    }
}
