package org.twinbench.api.simulation;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads chosen signals again and again while the simulation goes on, and never delays it. It outlives edits of the machine and
 * the simulation itself, whose last row stays readable. For one thread at a time.
 */
@ProviderType
public interface Sampler {

    /** Returns the paths, in the order in which they were asked for. */
    List<String> paths();

    /** Takes the visible row, instead of the one that was taken before. */
    void read();

    /** Returns the tick of the row that was taken; -1 before the first one. */
    long tick();

    /** Returns the simulated time of the row that was taken, in s. */
    double time();

    /**
     * Returns a value of the row that was taken, in its declared unit, 0 or 1 for a boolean; NaN where there is no such signal.
     *
     * @param position of its path, from 0
     */
    double value(int position);

    /** Returns how far a value of the row that was taken can be trusted; empty where there is no such signal. */
    Optional<Signal.Quality> quality(int position);
}
