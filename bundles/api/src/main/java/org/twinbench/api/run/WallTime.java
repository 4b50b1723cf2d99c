package org.twinbench.api.run;

import java.util.Objects;

/**
 * Which tick it was at a time of the wall clock.
 *
 * @param tick the tick
 * @param wall the time: ISO 8601, UTC
 */
public record WallTime(long tick, String wall) {

    /** Refuses null. */
    public WallTime {
        Objects.requireNonNull(wall);
    }
}
