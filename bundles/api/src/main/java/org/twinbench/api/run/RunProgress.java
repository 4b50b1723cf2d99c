package org.twinbench.api.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a run came.
 *
 * @param tick the last tick
 * @param time simulated time in s
 * @param lateTicks ticks that started late
 * @param overruns ticks that were not done at the next deadline
 * @param message why the run is in its state, as a sentence, where it did not get there on command
 * @param degraded what is not recorded as it should be, as sentences
 * @param clock which tick it was at which time of the wall clock: linear between two of these
 * @param writes what was written to tags, one entry per tag; absent for a run that wrote nothing
 * @param ended when it ended: ISO 8601, UTC; absent while it has not, and where the host died
 */
public record RunProgress(
        long tick,
        double time,
        long lateTicks,
        long overruns,
        Optional<String> message,
        List<String> degraded,
        List<WallTime> clock,
        Optional<List<RunWrites>> writes,
        Optional<String> ended) {

    /** Nothing has happened yet. */
    public static final RunProgress NONE =
            new RunProgress(0, 0, 0, 0, Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty());

    /** Copies. */
    public RunProgress {
        Objects.requireNonNull(message);
        degraded = List.copyOf(degraded);
        clock = List.copyOf(clock);
        writes = writes.map(List::copyOf);
        Objects.requireNonNull(ended);
    }

    /** Returns this progress, as far as another tick. */
    public RunProgress upTo(long last, double lastTime) {
        return new RunProgress(last, lastTime, lateTicks, overruns, message, degraded, clock, writes, ended);
    }

    /** Returns this progress with a message. */
    public RunProgress because(String why) {
        return new RunProgress(tick, time, lateTicks, overruns, Optional.of(why), degraded, clock, writes, ended);
    }
}
