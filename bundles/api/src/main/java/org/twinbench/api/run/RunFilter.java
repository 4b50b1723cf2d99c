package org.twinbench.api.run;

import java.util.Objects;
import java.util.Optional;

/**
 * Which runs are listed, and in which order.
 *
 * @param machineModelId only those of this stored machine
 * @param state only those in this state
 * @param pinned only those that are pinned, or that are not
 * @param newestFirst whether ids fall instead of rising
 */
public record RunFilter(
        Optional<Long> machineModelId, Optional<RunState> state, Optional<Boolean> pinned, boolean newestFirst) {

    /** All, newest first. */
    public static final RunFilter ALL = new RunFilter(Optional.empty(), Optional.empty(), Optional.empty(), true);

    /** Refuses null. */
    public RunFilter {
        Objects.requireNonNull(machineModelId);
        Objects.requireNonNull(state);
        Objects.requireNonNull(pinned);
    }
}
