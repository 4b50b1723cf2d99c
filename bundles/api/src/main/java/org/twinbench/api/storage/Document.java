package org.twinbench.api.storage;

import java.util.Objects;

/**
 * A stored document.
 *
 * @param id its number, unique in the whole storage and never used again
 * @param revision counts its changes, from 1
 * @param content what was written
 */
public record Document(long id, long revision, Draft content) {

    /** Refuses null. */
    public Document {
        Objects.requireNonNull(content);
    }
}
