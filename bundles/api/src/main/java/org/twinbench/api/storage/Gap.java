package org.twinbench.api.storage;

import java.util.Objects;

/**
 * Where a group has no samples although it should.
 *
 * @param group number of the group
 * @param from first tick that may be missing
 * @param to last tick that may be missing
 * @param reason why, as a sentence
 */
public record Gap(int group, long from, long to, String reason) {

    /** Refuses null and an end before the beginning. */
    public Gap {
        Objects.requireNonNull(reason);
        if (to < from) {
            throw new IllegalArgumentException("gap from " + from + " to " + to);
        }
    }
}
