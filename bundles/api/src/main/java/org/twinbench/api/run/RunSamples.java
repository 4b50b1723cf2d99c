package org.twinbench.api.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is kept of the signals of a run.
 *
 * @param bytes how many bytes that takes
 * @param gaps where samples are missing, in the order of time
 * @param deleted why the samples were deleted, as a sentence; absent while they are there
 */
public record RunSamples(long bytes, List<RunGap> gaps, Optional<String> deleted) {

    /** Nothing yet. */
    public static final RunSamples NONE = new RunSamples(0, List.of(), Optional.empty());

    /** Copies. */
    public RunSamples {
        gaps = List.copyOf(gaps);
        Objects.requireNonNull(deleted);
    }
}
