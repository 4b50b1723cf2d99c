package org.twinbench.projects.entry;

import java.util.Optional;
import org.twinbench.api.value.InvalidInput;

/** What may be written. */
public interface Rules<T extends Record> {
    /** No entry has this number. */
    long NEW = 0;

    /**
     * Checks an entry and says how it is to be kept.
     *
     * @param id its number; {@link #NEW} if it is not kept yet
     * @param content what somebody wants to write
     * @param before what it said before; empty for a new one
     * @throws InvalidInput with every mistake
     */
    Filed<T> file(long id, T content, Optional<T> before);
}
