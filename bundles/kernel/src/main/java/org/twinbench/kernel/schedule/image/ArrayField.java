package org.twinbench.kernel.schedule.image;

import java.lang.reflect.Array;
import java.lang.reflect.Field;

/** A state of an object that is an array, or null as long as its component has not made it. */
record ArrayField(Field field, Object object) {

    Object get() {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("field " + field + " is not accessible", e);
        }
    }

    void set(Object array) {
        try {
            field.set(object, array);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("field " + field + " is not accessible", e);
        }
    }

    /** Copies the present array over another one of the same length, or else into a new one; returns the copy. */
    Object copy(Object over) {
        Object array = get();
        if (array == null) {
            return null;
        }
        int length = Array.getLength(array);
        Object copy = over != null && Array.getLength(over) == length ? over : empty(array, length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }

    private static Object empty(Object array, int length) {
        return Array.newInstance(array.getClass().getComponentType(), length);
    }
}
