package org.twinbench.commands.run;

import org.twinbench.commands.file.WrongInput;
import org.twinbench.commands.text.Durations;

/**
 * How far a run goes, and how fast.
 *
 * @param step length of a step in nanoseconds
 * @param steps number of steps
 * @param every steps between two rows
 * @param speed simulated seconds per second; infinity for as fast as possible
 */
record Course(long step, long steps, long every, double speed) {

    /**
     * Plans a run; its last step covers the end of the time asked for.
     *
     * @throws WrongInput if rows are not a whole number of steps apart
     */
    static Course of(long step, long length, long every, double speed) {
        if (every % step != 0) {
            throw new WrongInput(
                    "--every " + Durations.option(every) + " is no multiple of --step " + Durations.option(step)
                            + "; write for instance --every " + Durations.option((every / step + 1) * step) + ".");
        }
        return new Course(step, (length - 1) / step + 1, every / step, speed);
    }

    /** Returns the simulated time of a tick in nanoseconds. */
    long time(long tick) {
        return tick * step;
    }

    /** Returns the tick at which to look up next: the next row, or earlier where that would take long. */
    long next(long tick, int components) {
        long row = Math.min(steps, (tick / every + 1) * every);
        long soon =
                Math.max(1, Double.isInfinite(speed) ? 100_000 / Math.max(1, components) : (long) (speed * 5e7 / step));
        return Math.min(row, tick + soon);
    }

    /** Returns when a tick is due, in nanoseconds after the start; at once where the run goes as fast as possible. */
    long due(long tick) {
        return (long) (time(tick) / speed);
    }
}
