package org.twinbench.api.storage;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A document as it is to be written.
 *
 * @param parents ids of the documents, of any collection, with which it is deleted
 * @param fields values of indexed fields by name; a field may be absent
 * @param body what it says, in JSON
 */
public record Draft(Set<Long> parents, Map<String, String> fields, String body) {

    /** Copies. */
    public Draft {
        parents = Set.copyOf(parents);
        fields = Map.copyOf(fields);
        Objects.requireNonNull(body);
    }
}
