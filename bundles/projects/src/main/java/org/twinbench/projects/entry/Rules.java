package org.twinbench.projects.entry;

import java.util.Optional;
import org.twinbench.api.project.Entry;
import org.twinbench.api.value.InvalidInput;

/** What may be written. */
public interface Rules<T extends Record> {
    /**
     * Checks an entry and says how it is to be kept.
     *
     * @param content what somebody wants to write
     * @param old the entry in place of which it is written; empty for a new one
     * @throws InvalidInput with every mistake
     */
    Filed<T> file(T content, Optional<Entry<T>> old);
}
