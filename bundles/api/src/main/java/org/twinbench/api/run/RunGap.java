package org.twinbench.api.run;

import java.util.Objects;
import org.twinbench.api.recording.Gap;

/**
 * Where samples are missing.
 *
 * @param from simulated time in s of the first row that may be missing
 * @param to simulated time in s of the last one
 * @param reason why, as a sentence
 */
public record RunGap(double from, double to, String reason) {

    /** Refuses null. */
    public RunGap {
        Objects.requireNonNull(reason);
    }

    /** Returns a gap of a recording in simulated time. */
    public static RunGap of(Gap gap, long stepNanos) {
        return new RunGap(gap.from() * stepNanos / 1e9, gap.to() * stepNanos / 1e9, gap.reason());
    }
}
