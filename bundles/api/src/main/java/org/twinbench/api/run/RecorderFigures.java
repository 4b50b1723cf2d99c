package org.twinbench.api.run;

import java.util.Objects;
import java.util.Optional;

/**
 * What the recorder has done since the host started.
 *
 * @param runs runs that are being recorded
 * @param rows rows that were handed to the storage
 * @param samples values in these rows
 * @param gaps gaps that were marked
 * @param waiting rows that wait for the storage
 * @param failures attempts at writing that failed
 * @param lastFailure the failure that lasts, or the last one, as a sentence
 * @param degraded runs that are not recorded as they should be
 * @param bytes bytes of all recordings when they were last counted
 * @param quota bytes that all recordings together may take
 */
public record RecorderFigures(
        int runs,
        long rows,
        long samples,
        long gaps,
        long waiting,
        long failures,
        Optional<String> lastFailure,
        int degraded,
        long bytes,
        long quota) {

    /** Refuses null. */
    public RecorderFigures {
        Objects.requireNonNull(lastFailure);
    }
}
