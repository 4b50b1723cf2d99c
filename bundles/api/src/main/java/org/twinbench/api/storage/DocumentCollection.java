package org.twinbench.api.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ConsumerType;

/** A collection of documents. Safe for use by many threads. */
@ConsumerType
public interface DocumentCollection {

    /**
     * Adds a document.
     *
     * @throws StorageFailure if a parent does not exist
     * @throws IllegalArgumentException if a field is not indexed
     */
    Document create(Draft draft);

    /** Returns the document of this id, if it is in this collection. */
    Optional<Document> read(long id);

    /**
     * Writes a document anew.
     *
     * @param revision the revision that is replaced; absent for whichever there is
     * @return the document with its next revision, empty if there is none of this id
     * @throws StaleRevision if the document has another revision
     * @throws StorageFailure if a parent does not exist
     * @throws IllegalArgumentException if a field is not indexed
     */
    Optional<Document> replace(long id, OptionalLong revision, Draft draft);

    /**
     * Deletes a document and all that have it as a parent, to any depth and in all collections.
     *
     * @param revision the revision that is deleted; absent for whichever there is
     * @return whether there was one of this id
     * @throws StaleRevision if the document has another revision
     */
    boolean delete(long id, OptionalLong revision);

    /**
     * Returns documents in the order of their ids.
     *
     * @param equal indexed fields and the value that each must have; empty for all documents
     * @param after only ids greater than this
     * @param limit how many at most
     * @throws IllegalArgumentException if a field is not indexed
     */
    List<Document> find(Map<String, String> equal, long after, int limit);
}
