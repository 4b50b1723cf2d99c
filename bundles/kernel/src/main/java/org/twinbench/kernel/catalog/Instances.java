package org.twinbench.kernel.catalog;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.twinbench.api.component.Behavior;
import org.twinbench.kernel.catalog.declaration.Names;

/** Makes instances of a behavior through its constructor without parameters. */
final class Instances {

    private final Constructor<? extends Behavior> constructor;

    private Instances(Constructor<? extends Behavior> constructor) {
        this.constructor = constructor;
    }

    /** @throws UnusableClass if the class has no such constructor, or is not for instances at all */
    static Instances of(Class<? extends Behavior> type) throws UnusableClass {
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new UnusableClass(
                    List.of(Names.spoken(type) + ": is abstract; implement what is missing and drop abstract."));
        }
        try {
            Constructor<? extends Behavior> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return new Instances(constructor);
        } catch (NoSuchMethodException none) {
            throw new UnusableClass(List.of(Names.spoken(type) + ": has no constructor without parameters;"
                    + " add one, and if the class stands within another, make it static."));
        }
    }

    /** Returns the first instance, from which the defaults are read. */
    Behavior first() throws UnusableClass {
        try {
            return create();
        } catch (IllegalStateException failure) {
            throw new UnusableClass(List.of(failure.getMessage()));
        }
    }

    /** @throws IllegalStateException if the constructor fails, with class, line and reason */
    Behavior create() {
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException(sentence(failure.getCause()), failure.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String sentence(Throwable cause) {
        return Names.spoken(constructor.getDeclaringClass()) + ": its constructor or the initial value of a field"
                + " fails (" + cause + line(cause) + "); it must work for nothing but defaults.";
    }

    private String line(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .filter(frame -> frame.getClassName()
                        .equals(constructor.getDeclaringClass().getName()))
                .findFirst()
                .map(frame -> ", from " + frame.getFileName() + ", line " + frame.getLineNumber())
                .orElse("");
    }
}
