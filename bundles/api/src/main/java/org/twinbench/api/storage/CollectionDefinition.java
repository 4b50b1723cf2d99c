package org.twinbench.api.storage;

import java.util.Collection;
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

    /**
     * Lets indexed fields pass.
     *
     * @throws IllegalArgumentException that names the first of these fields which is not indexed
     */
    public void requireIndexed(Collection<String> fields) {
        for (String field : fields) {
            if (!indexed.contains(field)) {
                throw new IllegalArgumentException("The collection " + name + " has no index of the field " + field
                        + ", only of " + indexed + ".");
            }
        }
    }
}
