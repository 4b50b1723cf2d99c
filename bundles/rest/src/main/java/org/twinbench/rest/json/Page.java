package org.twinbench.rest.json;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param items what is in this part
 * @param next the {@code cursor} of the next part, absent in the last one
 */
public record Page<E>(List<E> items, Optional<String> next) {

    /** Copies. */
    public Page {
        items = List.copyOf(items);
    }
}
