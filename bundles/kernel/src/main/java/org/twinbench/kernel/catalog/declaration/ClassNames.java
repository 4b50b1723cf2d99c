package org.twinbench.kernel.catalog.declaration;

/** Names of classes in sentences. */
public final class ClassNames {

    private ClassNames() {}

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
