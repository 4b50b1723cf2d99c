package org.twinbench.api.simulation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.link.LinkStatus;
import org.twinbench.api.simulation.fault.Fault;
import org.twinbench.api.simulation.fault.SignalOverride;
import org.twinbench.api.simulation.settings.LatePolicy;
import org.twinbench.api.simulation.settings.SimulationSettings.Coupled;
import org.twinbench.api.simulation.settings.Solver;

/**
 * What a simulation is doing.
 *
 * @param id its number
 * @param machine name of the machine
 * @param state its state
 * @param tick the tick whose row is visible
 * @param time simulated time in seconds: tick times step
 * @param step length of a step in seconds
 * @param speed the pace asked for: simulated seconds per second
 * @param speedAchieved the pace of the last second
 * @param seed seed of the random streams
 * @param solver how continuous states are integrated
 * @param components number of components
 * @param lateTicks ticks that started later than 100 µs and a tenth of a step after their deadline
 * @param lateness how late ticks started
 * @param overruns ticks that were not done at the next deadline
 * @param realTime whether the thread that ticks has real-time priority
 * @param latePolicy what happens to deadlines that have passed
 * @param skippedDeadlines deadlines that were given up, by which simulated time fell behind
 * @param alarms alarms raised and not cleared, oldest first
 * @param faults faults that are in force, or will be at the next tick, oldest first
 * @param overrides overrides that are in force, or will be at the next tick, oldest first
 * @param message why the simulation is in this state, as a sentence, where it did not get there on command
 * @param loops how the algebraic loops are doing that are solved, in the order of evaluation
 * @param coupled how it is coupled to controllers; empty in a simulation alone
 * @param links how the links are doing, sorted by name; none in a simulation alone
 */
public record SimulationStatus(
        long id,
        String machine,
        State state,
        long tick,
        double time,
        double step,
        double speed,
        double speedAchieved,
        long seed,
        Solver solver,
        int components,
        long lateTicks,
        Lateness lateness,
        long overruns,
        boolean realTime,
        LatePolicy latePolicy,
        long skippedDeadlines,
        List<Alarm> alarms,
        List<Fault> faults,
        List<SignalOverride> overrides,
        Optional<String> message,
        List<LoopStatus> loops,
        Optional<Coupled> coupled,
        List<LinkStatus> links) {

    /** Copies. */
    public SimulationStatus {
        Objects.requireNonNull(machine);
        Objects.requireNonNull(state);
        Objects.requireNonNull(solver);
        Objects.requireNonNull(lateness);
        Objects.requireNonNull(latePolicy);
        alarms = List.copyOf(alarms);
        faults = List.copyOf(faults);
        overrides = List.copyOf(overrides);
        Objects.requireNonNull(message);
        loops = List.copyOf(loops);
        Objects.requireNonNull(coupled);
        links = List.copyOf(links);
    }

    /** States of a simulation. */
    public enum State {
        /** Row 0 is computed. */
        READY,
        /** Ticks follow each other. */
        RUNNING,
        /** Waits for {@code resume}, {@code advance} or {@code stop}. */
        PAUSED,
        /** A component type is missing; goes on when it returns. */
        SUSPENDED,
        /** Ended on command or after its duration. */
        STOPPED,
        /** Ended by an error. */
        FAILED;

        /** Returns whether the simulation will do nothing more. */
        public boolean isEnd() {
            return this == STOPPED || this == FAILED;
        }
    }
}
