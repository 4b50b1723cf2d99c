package org.twinbench.api.run;

import java.util.Objects;
import java.util.Optional;

/**
 * Which signals of which rows are recorded.
 *
 * @param signals paths in which {@code *} stands for any characters, several separated by commas
 * @param every simulated time from one row to the next in s
 * @param count how many signals that are
 * @param thinned why not every tick is recorded although nobody asked for fewer, as a sentence
 */
public record RecordedRows(String signals, double every, int count, Optional<String> thinned) {

    /** Refuses null. */
    public RecordedRows {
        Objects.requireNonNull(signals);
        Objects.requireNonNull(thinned);
    }
}
