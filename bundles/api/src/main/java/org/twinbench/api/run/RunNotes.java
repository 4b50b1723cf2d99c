package org.twinbench.api.run;

import java.util.Objects;
import java.util.Optional;

/**
 * What people say of a run.
 *
 * @param pinned whether its samples are kept although the quota is reached
 * @param note free text
 */
public record RunNotes(boolean pinned, Optional<String> note) {

    /** Refuses null. */
    public RunNotes {
        Objects.requireNonNull(note);
    }
}
