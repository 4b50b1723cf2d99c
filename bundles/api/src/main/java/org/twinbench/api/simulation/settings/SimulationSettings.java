package org.twinbench.api.simulation.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a machine is simulated.
 *
 * @param stepNanos length of a step in nanoseconds, from 1 µs to 1 h
 * @param speed simulated seconds per second, greater than zero; infinity for as fast as possible
 * @param durationNanos simulated time after which the run stops, counted from its first tick, in nanoseconds; absent for endless
 * @param seed seed of all random streams
 * @param onError what happens when a component throws or gives a number that is not finite
 * @param latePolicy what happens to deadlines that have passed; of no effect as fast as possible
 * @param folder where file parameters are found
 * @param journal commands that are given at their ticks, in order: those of an earlier run replay it; a fork comes first
 * @param integration how continuous states are integrated
 * @param coupled how the machine is coupled to its controllers (hardware in the loop); absent for a simulation alone
 */
public record SimulationSettings(
        long stepNanos,
        double speed,
        OptionalLong durationNanos,
        long seed,
        OnError onError,
        LatePolicy latePolicy,
        Path folder,
        List<Command> journal,
        Integration integration,
        Optional<Coupled> coupled) {

    /** Settings of a simulation that catches up and integrates continuous states by {@link Integration#DEFAULT}. */
    public SimulationSettings(
            long stepNanos,
            double speed,
            OptionalLong durationNanos,
            long seed,
            OnError onError,
            Path folder,
            List<Command> journal) {
        this(
                stepNanos,
                speed,
                durationNanos,
                seed,
                onError,
                LatePolicy.CATCH_UP,
                folder,
                journal,
                Integration.DEFAULT,
                Optional.empty());
    }

    /** 10 ms, in real time, catching up, endless, seed 1, pause on error. */
    public static SimulationSettings defaults(Path folder) {
        return new SimulationSettings(10_000_000, 1, OptionalLong.empty(), 1, OnError.PAUSE, folder, List.of());
    }

    /** Refuses values out of range. */
    public SimulationSettings {
        if (stepNanos < 1_000 || stepNanos > 3_600_000_000_000L) {
            throw new IllegalArgumentException("step is " + stepNanos * 1e-9 + " s; allowed: 1 µs to 1 h");
        }
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed is " + speed + "; it must be greater than 0");
        }
        if (durationNanos.isPresent() && durationNanos.getAsLong() < 0) {
            throw new IllegalArgumentException("duration is negative");
        }
        Objects.requireNonNull(onError);
        Objects.requireNonNull(latePolicy);
        Objects.requireNonNull(folder);
        journal = List.copyOf(journal);
        Objects.requireNonNull(integration);
        Objects.requireNonNull(coupled);
    }

    /** Returns these settings with another way to integrate continuous states. */
    public SimulationSettings with(Integration other) {
        return new SimulationSettings(
                stepNanos, speed, durationNanos, seed, onError, latePolicy, folder, journal, other, coupled);
    }

    /** Returns these settings with another policy for deadlines that have passed. */
    public SimulationSettings with(LatePolicy other) {
        return new SimulationSettings(
                stepNanos, speed, durationNanos, seed, onError, other, folder, journal, integration, coupled);
    }

    /** Returns these settings with the machine coupled to its controllers. */
    public SimulationSettings with(Coupled other) {
        return new SimulationSettings(
                stepNanos,
                speed,
                durationNanos,
                seed,
                onError,
                latePolicy,
                folder,
                journal,
                integration,
                Optional.of(other));
    }

    /** Returns the tick with which the run begins: 0, or that of the snapshot from which it is forked. */
    public long firstTick() {
        return journal.stream()
                .limit(1)
                .filter(command -> command.kind() == Command.Kind.FORK)
                .mapToLong(Command::tick)
                .sum();
    }

    /**
     * Hardware in the loop: bound inputs take from tags in place of their connections.
     *
     * @param armed whether bound outputs are written to their tags
     */
    public record Coupled(boolean armed) {}

    /** What happens when a component throws or gives a number that is not finite. */
    public enum OnError {
        /** The run pauses at the end of the tick. */
        PAUSE,
        /** The run ends as failed. */
        STOP,
        /** The component holds its outputs, the others go on. */
        HOLD
    }
}
