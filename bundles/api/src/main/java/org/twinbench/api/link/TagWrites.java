package org.twinbench.api.link;

import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.value.Value;

/**
 * What a run has written to a tag, and what it has not.
 *
 * @param count how many values were written
 * @param refused how many more were not written: the remote system did not take them, or the simulation is not armed
 * @param firstTick tick of the first value, written or not; 0 before there is one
 * @param lastTick tick of the last value
 * @param last the last value that was written, on the remote side
 */
public record TagWrites(long count, long refused, long firstTick, long lastTick, Optional<Value> last) {

    /** Nothing was written. */
    public static final TagWrites NONE = new TagWrites(0, 0, 0, 0, Optional.empty());

    /** Refuses null. */
    public TagWrites {
        Objects.requireNonNull(last);
    }
}
