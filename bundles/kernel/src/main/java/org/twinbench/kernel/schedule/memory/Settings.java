package org.twinbench.kernel.schedule.memory;

import java.lang.reflect.Field;
import java.util.Locale;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.library.Kind;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.setting.Setting;

/** Stores parameters and start values in the memory of a component. */
public final class Settings {

    private Settings() {}

    /** Stores one value; a parameter of the general form is known to its component already. */
    public static void store(Part part, Behavior behavior, String name, Setting value) {
        if (part.type() instanceof BehaviorType type) {
            store(type.field(name), behavior, value);
        } else if (part.descriptor().port(name).isPresent()) {
            int port = Accesses.position(part.descriptor().ports(), name);
            boolean real = part.descriptor().ports().get(port).kind() == Kind.REAL;
            if (real) {
                ((GeneralBody) behavior).write(port, number(value));
            } else {
                ((GeneralBody) behavior).write(port, (long) number(value));
            }
        }
    }

    private static double number(Setting value) {
        if (value instanceof Setting.Real real) {
            return real.number();
        }
        return value instanceof Setting.Whole whole ? whole.number() : ((Setting.Bool) value).flag() ? 1 : 0;
    }

    private static void store(Field field, Behavior behavior, Setting value) {
        try {
            if (value instanceof Setting.Real real) {
                field.setDouble(behavior, real.number());
            } else if (value instanceof Setting.Bool bool) {
                field.setBoolean(behavior, bool.flag());
            } else if (value instanceof Setting.Whole whole) {
                storeWhole(field, behavior, whole.number());
            } else if (value instanceof Setting.Word word) {
                field.set(behavior, field.getType().isEnum() ? constant(field.getType(), word.text()) : word.text());
            } else if (value instanceof Setting.Table table) {
                field.set(behavior, table.rows());
            } else if (value instanceof Setting.File file) {
                field.set(behavior, file.path());
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("field " + field + " is not accessible", e);
        }
    }

    private static void storeWhole(Field field, Behavior behavior, long number) throws IllegalAccessException {
        if (field.getType() == int.class) {
            field.setInt(behavior, Math.toIntExact(number));
        } else {
            field.setLong(behavior, number);
        }
    }

    private static Object constant(Class<?> type, String word) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(type + " has no constant for " + word);
    }
}
