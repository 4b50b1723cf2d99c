package org.twinbench.kernel.catalog.bytecode;

import java.util.Comparator;

/**
 * Where something stands in a source file.
 *
 * @param type name of the class for people
 * @param method name of the method
 * @param line line of the source file, or {@link #UNKNOWN}
 */
public record Place(String type, String method, int line) implements Comparable<Place> {

    static final int UNKNOWN = 0;

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::type).thenComparing(Place::line).thenComparing(Place::method);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** Returns the place as sentences name it: {@code Heater.step, line 14}. */
    @Override
    public String toString() {
        return type + "." + method + (line == UNKNOWN ? "" : ", line " + line);
    }
}
