package org.twinbench.kernel.catalog.declaration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinbench.api.library.ParameterKind;
import org.twinbench.api.value.Value;

/** The initial values of a behavior's fields, read off one new instance. */
public final class Defaults {

    private final Object instance;

    /** @param instance new, as its constructor left it */
    public Defaults(Object instance) {
        this.instance = instance;
    }

    /** Returns what is wrong with the initial values, as sentences. */
    public List<String> mistakes(Declaration declaration) {
        return Stream.concat(
                        Stream.of(Role.INPUT, Role.PARAMETER)
                                .flatMap(role -> declaration.fields(role).stream())
                                .filter(field -> isNumber(field.field().getType()))
                                .flatMap(field -> FieldRange.of(field)
                                        .mistake(number(field))
                                        .map(mistake -> field.place() + ": " + mistake + ".")
                                        .stream()),
                        declaration.fields(Role.FAULT).stream()
                                .filter(field -> number(field) != 0)
                                .map(field -> field.place() + ": a fault is false or 0 while the device is whole;"
                                        + " drop the initial value."))
                .toList();
    }

    /** Returns a scalar field's value, 0 or 1 for a boolean. */
    double number(DeclaredField field) {
        Object value = value(field);
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        return ((Number) value).doubleValue();
    }

    /** Returns a parameter's default; empty where none is set. */
    Optional<Value> parameter(DeclaredField field) {
        return Optional.ofNullable(value(field)).map(Defaults::written);
    }

    /** Returns the kind of a parameter's value. */
    static ParameterKind kind(Class<?> type) {
        if (type.isEnum()) {
            return ParameterKind.ENUMERATION;
        }
        if (type == String.class) {
            return ParameterKind.TEXT;
        }
        if (type == double[][].class) {
            return ParameterKind.TABLE;
        }
        if (type == double.class) {
            return ParameterKind.REAL;
        }
        if (type == boolean.class) {
            return ParameterKind.BOOLEAN;
        }
        return isNumber(type) ? ParameterKind.INTEGER : ParameterKind.FILE;
    }

    /** Returns the words of an enumeration, in order; none for another type. */
    static List<String> choices(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> word((Enum<?>) constant))
                        .toList()
                : List.of();
    }

    private static boolean isNumber(Class<?> type) {
        return type == double.class || type == int.class || type == long.class;
    }

    private static Value written(Object value) {
        if (value instanceof Double real) {
            return Value.of(real);
        }
        if (value instanceof Boolean flag) {
            return Value.of(flag);
        }
        if (value instanceof Number integer) {
            return Value.of(integer.longValue());
        }
        if (value instanceof Enum<?> constant) {
            return Value.of(word(constant));
        }
        if (value instanceof double[][] table) {
            return new Value.Items(Arrays.stream(table).map(Defaults::row).toList());
        }
        return Value.of(value.toString());
    }

    private static Value row(double[] row) {
        return new Value.Items(Arrays.stream(row).mapToObj(Value::of).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Object value(DeclaredField field) {
        try {
            return field.field().get(instance);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(field.place() + " was made accessible and is not", impossible);
        }
    }
}
