package org.twinbench.kernel.catalog.flow;

import java.util.Comparator;
import org.twinbench.kernel.catalog.bytecode.Place;

/**
 * An event with its place.
 *
 * @param place where
 * @param what the field or other thing concerned
 */
public record Sighting(Place place, String what) implements Comparable<Sighting> {

    private static final Comparator<Sighting> ORDER =
            Comparator.comparing(Sighting::place).thenComparing(Sighting::what);

    @Override
    public int compareTo(Sighting other) {
        return ORDER.compare(this, other);
    }
}
