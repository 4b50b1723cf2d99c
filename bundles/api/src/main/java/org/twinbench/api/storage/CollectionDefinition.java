package org.twinbench.api.storage;

import java.util.List;
import java.util.Objects;

/**
 * What a collection holds.
 *
 * @param name name, in the plural: {@code components}
 * @param indexed fields by which documents are found, sorted
 */
public record CollectionDefinition(String name, List<String> indexed) {

    /** Sorts the fields. */
    public CollectionDefinition {
        Objects.requireNonNull(name);
        indexed = indexed.stream().sorted().toList();
    }
}
