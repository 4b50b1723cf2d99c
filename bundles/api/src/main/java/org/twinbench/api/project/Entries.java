package org.twinbench.api.project;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.value.InvalidInput;

/**
 * Entries of one sort. Safe for use by many threads.
 *
 * @param <T> what an entry says
 */
@ProviderType
public interface Entries<T extends Record> {

    /**
     * Returns entries in the order of their ids.
     *
     * @param filter fields and the value that each must have; empty for all
     * @param after only ids greater than this
     * @param limit how many at most
     * @throws InvalidInput if there is no such filter
     */
    List<Entry<T>> list(Map<String, String> filter, long after, int limit);

    /**
     * Adds an entry.
     *
     * @throws InvalidInput with every mistake; nothing is written
     */
    Entry<T> create(T content);

    /**
     * Returns an entry.
     *
     * @throws NoSuchEntry if there is none of this id
     */
    Entry<T> read(long id);

    /**
     * Writes an entry anew.
     *
     * @param revision the revision that is replaced; absent for whichever there is
     * @throws NoSuchEntry if there is none of this id
     * @throws StaleRevision if it has another revision
     * @throws InvalidInput with every mistake; nothing is written
     */
    Entry<T> replace(long id, OptionalLong revision, T content);

    /**
     * Deletes an entry and what cannot be without it.
     *
     * @param revision the revision that is deleted; absent for whichever there is
     * @throws NoSuchEntry if there is none of this id
     * @throws StaleRevision if it has another revision
     */
    void delete(long id, OptionalLong revision);
}
