package org.twinbench.api.run;

import java.util.Objects;
import java.util.Optional;

/**
 * The lasting record of a simulation; it has the simulation's id.
 *
 * @param setup what was started, and how: enough to compute every bit of it again
 * @param state what it is doing, or how it ended
 * @param progress how far it came
 * @param samples what is kept of its signals
 * @param pinned whether its samples are kept although the quota is reached
 * @param note free text
 */
public record Run(
        RunSetup setup,
        RunState state,
        RunProgress progress,
        RunSamples samples,
        boolean pinned,
        Optional<String> note) {

    /** Refuses null. */
    public Run {
        Objects.requireNonNull(setup);
        Objects.requireNonNull(state);
        Objects.requireNonNull(progress);
        Objects.requireNonNull(samples);
        Objects.requireNonNull(note);
    }

    /** Returns this run with another setup. */
    public Run with(RunSetup other) {
        return new Run(other, state, progress, samples, pinned, note);
    }

    /** Returns this run in another state, and how far it came. */
    public Run with(RunState other, RunProgress far) {
        return new Run(setup, other, far, samples, pinned, note);
    }

    /** Returns this run with what is kept of its signals. */
    public Run with(RunSamples kept) {
        return new Run(setup, state, progress, kept, pinned, note);
    }

    /** Returns this run with what people say of it. */
    public Run with(RunNotes notes) {
        return new Run(setup, state, progress, samples, notes.pinned(), notes.note());
    }

    /** Returns what people say of it. */
    public RunNotes notes() {
        return new RunNotes(pinned, note);
    }
}
