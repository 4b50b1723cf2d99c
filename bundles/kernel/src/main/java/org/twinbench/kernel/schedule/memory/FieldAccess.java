package org.twinbench.kernel.schedule.memory;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.function.Supplier;

/** A field of a behavior. */
public final class FieldAccess implements Access {

    /** More often than a method handle is called before it is compiled for itself, 127 times. */
    private static final int OFTEN = 200;

    private final boolean real;
    private final MethodHandle getter;
    private final MethodHandle setter;
    private boolean prepared;

    private FieldAccess(boolean real, MethodHandle getter, MethodHandle setter) {
        this.real = real;
        this.getter = getter;
        this.setter = setter;
    }

    /** Returns the access to an accessible field of type double, boolean, int or long, or to the ordinal of an enumeration's. */
    public static FieldAccess to(Field field) {
        boolean real = field.getType() == double.class;
        Class<?> column = real ? double.class : long.class;
        try {
            MethodHandle getter = MethodHandles.lookup().unreflectGetter(field);
            MethodHandle setter = MethodHandles.lookup().unreflectSetter(field);
            if (field.getType().isEnum()) {
                getter = MethodHandles.filterReturnValue(getter, ordinal(field.getType()));
                setter = MethodHandles.filterArguments(setter, 1, constant(field.getType()));
            }
            return new FieldAccess(
                    real,
                    MethodHandles.explicitCastArguments(getter, MethodType.methodType(column, Object.class)),
                    MethodHandles.explicitCastArguments(
                            setter, MethodType.methodType(void.class, Object.class, column)));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("field " + field + " is not accessible", e);
        }
    }

    private static MethodHandle ordinal(Class<?> enumeration) throws IllegalAccessException {
        try {
            return MethodHandles.lookup()
                    .findVirtual(Enum.class, "ordinal", MethodType.methodType(int.class))
                    .asType(MethodType.methodType(int.class, enumeration));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MethodHandle constant(Class<?> enumeration) {
        return MethodHandles.arrayElementGetter(enumeration.arrayType()).bindTo(enumeration.getEnumConstants());
    }

    @Override
    public double real(Object memory) {
        try {
            return (double) getter.invokeExact(memory);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    @Override
    public void real(Object memory, double value) {
        try {
            setter.invokeExact(memory, value);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    @Override
    public long whole(Object memory) {
        try {
            return (long) getter.invokeExact(memory);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    @Override
    public void whole(Object memory, long value) {
        try {
            setter.invokeExact(memory, value);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    /** The JVM compiles what is called first, and once more what is called often. */
    @Override
    public synchronized void prepare(Supplier<?> spare) {
        if (!prepared) {
            callOften(spare.get());
            prepared = true;
        }
    }

    private void callOften(Object memory) {
        for (int i = 0; i < OFTEN; i++) {
            if (real) {
                real(memory, real(memory));
            } else {
                whole(memory, whole(memory));
            }
        }
    }

    private static IllegalStateException impossible(Throwable e) {
        return new IllegalStateException("a field of another class was accessed", e);
    }
}
