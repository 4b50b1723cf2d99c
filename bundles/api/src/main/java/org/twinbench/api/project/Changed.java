package org.twinbench.api.project;

import java.util.List;
import java.util.Objects;

/**
 * A machine after a list of edits.
 *
 * @param machine the machine, with its new revision
 * @param inverse the edits that lead back to the machine as it was
 */
public record Changed(Entry<StoredMachine> machine, List<Edit> inverse) {

    /** Copies. */
    public Changed {
        Objects.requireNonNull(machine);
        inverse = List.copyOf(inverse);
    }
}
