package org.twinbench.kernel.catalog.declaration;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import org.twinbench.api.library.Kind;

/**
 * An annotated field of a behavior.
 *
 * @param field the field, accessible
 * @param role what it is for
 */
public record DeclaredField(Field field, Role role) {

    /** Returns the field's name, which is that of the port, parameter, state or fault. */
    public String name() {
        return field.getName();
    }

    /** Returns the annotation that gives the field its role. */
    <A extends Annotation> A annotation(Class<A> type) {
        return field.getAnnotation(type);
    }

    Kind kind() {
        Class<?> type = field.getType();
        if (type == double.class) {
            return Kind.REAL;
        }
        return type == boolean.class ? Kind.BOOLEAN : Kind.INTEGER;
    }

    /** Returns the field as sentences name it: {@code Heater.duty}. */
    public String place() {
        return Names.spoken(field.getDeclaringClass()) + "." + name();
    }
}
