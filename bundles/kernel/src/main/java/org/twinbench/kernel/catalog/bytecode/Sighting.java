package org.twinbench.kernel.catalog.bytecode;

import java.util.Comparator;

/**
 * An event with its place.
 *
 * @param place where
 * @param what the field or other thing concerned
 */
record Sighting(Place place, String what) implements Comparable<Sighting> {

    private static final Comparator<Sighting> ORDER =
            Comparator.comparing(Sighting::place).thenComparing(Sighting::what);

    @Override
    public int compareTo(Sighting other) {
        return ORDER.compare(this, other);
    }
}
