package org.twinbench.api.run;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.value.Value;

/**
 * Which signals of which rows are recorded.
 *
 * @param signals paths in which {@code *} stands for any characters, several separated by commas
 * @param every simulated time from one row to the next in s
 * @param count how many signals that are
 * @param thinned why not every tick is recorded although nobody asked for fewer, as a sentence
 * @param deadBand dead bands by pattern of signals, as they were given: numbers in the declared unit of a signal, or intervals
 *     with a unit; absent where every row is recorded of every signal
 */
public record RecordedRows(
        String signals, double every, int count, Optional<String> thinned, Optional<Map<String, Value>> deadBand) {

    /** Refuses null. */
    public RecordedRows {
        Objects.requireNonNull(signals);
        Objects.requireNonNull(thinned);
        Objects.requireNonNull(deadBand);
    }

    /** Returns which signals have a dead band. */
    public DeadBands deadBands() {
        return new DeadBands(deadBand.orElse(Map.of()));
    }

    /** Returns the ticks from one row to the next. */
    public long everyTicks(long stepNanos) {
        return Math.max(1, Math.round(every * 1e9) / stepNanos);
    }

    /** Returns the most ticks from one sample of a signal to the next where it has a dead band; 0 where none has one. */
    public long longestHold(long stepNanos) {
        return deadBand.isEmpty() ? 0 : DeadBands.MOST_ROWS * everyTicks(stepNanos);
    }
}
