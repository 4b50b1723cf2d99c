package org.twinbench.kernel.schedule.memory;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;

/** A field of a behavior. */
public final class FieldAccess implements Access {

    private final MethodHandle getter;
    private final MethodHandle setter;

    private FieldAccess(MethodHandle getter, MethodHandle setter) {
        this.getter = getter;
        this.setter = setter;
    }

    /** Returns the access to an accessible field of type double, boolean, int or long, or to the ordinal of an enumeration's. */
    public static FieldAccess to(Field field) {
        Class<?> column = field.getType() == double.class ? double.class : long.class;
        try {
            MethodHandle getter = MethodHandles.lookup().unreflectGetter(field);
            MethodHandle setter = MethodHandles.lookup().unreflectSetter(field);
            if (field.getType().isEnum()) {
                getter = MethodHandles.filterReturnValue(getter, ordinal(field.getType()));
                setter = MethodHandles.filterArguments(setter, 1, constant(field.getType()));
            }
            return new FieldAccess(
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

    private static IllegalStateException impossible(Throwable e) {
        return new IllegalStateException("a field of another class was accessed", e);
    }
}
