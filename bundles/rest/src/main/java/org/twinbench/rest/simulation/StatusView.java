package org.twinbench.rest.simulation;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.link.LinkStatus;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Lateness;
import org.twinbench.api.simulation.LoopStatus;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.fault.Fault;
import org.twinbench.api.simulation.fault.SignalOverride;
import org.twinbench.api.simulation.settings.LatePolicy;
import org.twinbench.api.simulation.settings.SimulationSettings.Coupled;
import org.twinbench.api.simulation.settings.Solver;
import org.twinbench.api.value.Value;
import org.twinbench.rest.json.Watched;

/**
 * What a simulation is doing.
 *
 * @param id its number
 * @param machine name of the machine
 * @param state its state
 * @param tick the tick whose row is visible
 * @param time simulated time in s
 * @param step length of a step in s
 * @param speed simulated seconds per second, or {@code "max"}
 * @param speedAchieved the pace of the last second
 * @param seed seed of the random streams
 * @param solver how continuous states are integrated
 * @param components number of components
 * @param lateTicks ticks that started late
 * @param lateness how late ticks started
 * @param overruns ticks that were not done at the next deadline
 * @param realTime whether the thread that ticks has real-time priority
 * @param latePolicy what happens to deadlines that have passed
 * @param skippedDeadlines deadlines that were given up, by which simulated time fell behind
 * @param alarms alarms raised and not cleared, oldest first
 * @param faults faults that are in force, or will be at the next tick, oldest first
 * @param overrides overrides that are in force, or will be at the next tick, oldest first
 * @param message why the simulation is in this state, where it did not get there on command
 * @param loops how the algebraic loops are doing that are solved
 * @param coupled how it is coupled to controllers; absent in a simulation alone
 * @param links how the links are doing, in short; none in a simulation alone
 */
public record StatusView(
        long id,
        String machine,
        State state,
        long tick,
        double time,
        double step,
        Value speed,
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
        List<ShortLink> links)
        implements Watched {

    static StatusView of(SimulationStatus status) {
        return new StatusView(
                status.id(),
                status.machine(),
                status.state(),
                status.tick(),
                status.time(),
                status.step(),
                Pace.of(status.speed()),
                status.speedAchieved(),
                status.seed(),
                status.solver(),
                status.components(),
                status.lateTicks(),
                status.lateness(),
                status.overruns(),
                status.realTime(),
                status.latePolicy(),
                status.skippedDeadlines(),
                status.alarms(),
                status.faults(),
                status.overrides(),
                status.message(),
                status.loops(),
                status.coupled(),
                status.links().stream()
                        .map(link -> new ShortLink(link.link(), link.state()))
                        .toList());
    }

    /**
     * How a link is doing.
     *
     * @param link its name in the machine
     * @param state its state
     */
    public record ShortLink(String link, LinkStatus.State state) {}
}
