package org.twinbench.api.project;

import java.util.Objects;

/**
 * Something kept by the host.
 *
 * @param id its number, unique in the host and never used again
 * @param revision counts its changes, from 1
 * @param content what it says
 */
public record Entry<T extends Record>(long id, long revision, T content) {

    /** Refuses null. */
    public Entry {
        Objects.requireNonNull(content);
    }
}
