package org.twinbench.rest.run;

import java.util.Optional;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.Units;
import org.twinbench.rest.problem.BadQuery;

/**
 * Times in query parameters as ticks of a run.
 *
 * @param units reads times with units
 * @param stepNanos length of a step in nanoseconds
 */
record RunTime(Units units, long stepNanos) {

    /** A time and the instant of a tick are the same if they differ by less than this many steps. */
    private static final double TOLERANCE = 1e-6;

    /** Returns the first tick at or after a time. */
    Optional<Long> from(String name, String given) {
        return steps(name, given).map(steps -> (long) Math.ceil(steps - TOLERANCE));
    }

    /** Returns the last tick at or before a time. */
    Optional<Long> to(String name, String given) {
        return steps(name, given).map(steps -> (long) Math.floor(steps + TOLERANCE));
    }

    /**
     * Returns how many ticks a time takes.
     *
     * @throws BadQuery if it is not a whole number, 1 or more
     */
    Optional<Long> ticks(String name, String given) {
        return steps(name, given).map(steps -> {
            long ticks = Math.round(steps);
            if (ticks < 1 || Math.abs(steps - ticks) > TOLERANCE * Math.max(1, ticks)) {
                throw new BadQuery(
                        name + " is \"" + given + "\"; allowed: multiples of the step, " + seconds(1) + " s.");
            }
            return ticks;
        });
    }

    /** Returns the instant of a tick in s. */
    double seconds(long tick) {
        return tick * stepNanos / 1e9;
    }

    private Optional<Double> steps(String name, String given) {
        if (given == null) {
            return Optional.empty();
        }
        try {
            double seconds = units.number(given, "s", true);
            if (!(seconds >= 0)) {
                throw new BadQuery(name + " is \"" + given + "\"; allowed: 0 s or more.");
            }
            return Optional.of(seconds * 1e9 / stepNanos);
        } catch (IllegalQuantity e) {
            throw new BadQuery(name + ": " + e.getMessage());
        }
    }
}
