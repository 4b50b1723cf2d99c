package org.twinbench.api.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is kept of the signals of a run.
 *
 * @param bytes how many bytes that takes
 * @param gaps where samples are missing, in the order of time
 * @param until simulated time in s up to which all of it is known: a signal with a dead band holds its last sample until
 *     then; absent without samples
 * @param deleted why the samples were deleted, as a sentence; absent while they are there
 */
public record RunSamples(long bytes, List<RunGap> gaps, Optional<Double> until, Optional<String> deleted) {

    /** Nothing yet. */
    public static final RunSamples NONE = new RunSamples(0, List.of(), Optional.empty(), Optional.empty());

    /** Copies. */
    public RunSamples {
        gaps = List.copyOf(gaps);
        Objects.requireNonNull(until);
        Objects.requireNonNull(deleted);
    }
}
