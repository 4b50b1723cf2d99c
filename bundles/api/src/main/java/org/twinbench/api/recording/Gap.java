package org.twinbench.api.recording;

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

    /** Returns whether this gap lies between a row and one that follows it. */
    public boolean parts(long row, long next) {
        return row < from && from <= next;
    }

    /**
     * Lets a gap pass that comes after a tick.
     *
     * @param last tick of the row before; -1 if there is none
     * @throws IllegalArgumentException if the row before lies in the gap or behind its beginning
     */
    public void requireAfter(long last) {
        if (from <= last) {
            throw new IllegalArgumentException("The gap of group " + group + " from " + from + " to " + to
                    + " is told too late: a row of tick " + last + " was appended before.");
        }
    }
}
