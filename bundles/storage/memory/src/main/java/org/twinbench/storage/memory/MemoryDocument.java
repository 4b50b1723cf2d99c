package org.twinbench.storage.memory;

import java.util.Map;
import org.twinbench.api.storage.Document;

/** A document and the name of its collection. */
record MemoryDocument(String collection, Document document) {
    boolean matches(String name, Map<String, String> equal) {
        return collection.equals(name) && document.content().fields().entrySet().containsAll(equal.entrySet());
    }
}
