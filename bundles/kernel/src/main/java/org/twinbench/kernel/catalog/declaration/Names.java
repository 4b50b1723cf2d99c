package org.twinbench.kernel.catalog.declaration;

import java.util.regex.Pattern;

/** Names: those that a port or parameter may have, and those of classes in sentences. */
public final class Names {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private Names() {}

    /** Returns whether a port, parameter, state or fault may be called so. */
    public static boolean isWellFormed(String name) {
        return WELL_FORMED.matcher(name).matches();
    }

    /** Returns a class's name without its package, nested ones behind a dot: {@code Plant.Heater}. */
    public static String spoken(Class<?> type) {
        return type.getName()
                .substring(
                        type.getPackageName().isEmpty()
                                ? 0
                                : type.getPackageName().length() + 1)
                .replace('$', '.');
    }
}
