package org.twinbench.api.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.simulation.settings.LatePolicy;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.value.Value;

/**
 * What was started, and how.
 *
 * @param machineModelId the stored machine that was started, as it was then
 * @param machine name of the machine
 * @param machineSha256 SHA-256 of the machine's file in the canonical layout, in hexadecimal digits
 * @param step length of a step in s
 * @param speed simulated seconds per second at the start, or {@code "max"}
 * @param duration simulated time in s after which the run stops; absent for endless
 * @param seed seed of the random streams
 * @param onError what happens when a component throws or gives a number that is not finite
 * @param integration how continuous states are integrated; absent in runs of versions that could not: by the default
 * @param latePolicy what happens to deadlines that have passed; absent in runs of versions that wrote none: catch_up
 * @param recorded which signals are recorded
 * @param keep simulated time in s for which samples are kept; absent for all
 * @param replays the run that this one computes again
 * @param origin where this run goes on from; absent for one that begins with tick 0
 * @param coupled how it was coupled to its controllers; absent for a simulation alone
 * @param twinbench version of Twinbench
 * @param bundles the bundles of its component types
 * @param started when it was started: ISO 8601, UTC
 */
public record RunSetup(
        Optional<Long> machineModelId,
        String machine,
        String machineSha256,
        double step,
        Value speed,
        Optional<Double> duration,
        long seed,
        OnError onError,
        Optional<Integration> integration,
        Optional<LatePolicy> latePolicy,
        RecordedRows recorded,
        Optional<Double> keep,
        Optional<Long> replays,
        Optional<RunOrigin> origin,
        Optional<RunCoupling> coupled,
        String twinbench,
        List<UsedBundle> bundles,
        String started) {

    /** Copies. */
    public RunSetup {
        Objects.requireNonNull(machineModelId);
        Objects.requireNonNull(machine);
        Objects.requireNonNull(machineSha256);
        Objects.requireNonNull(speed);
        Objects.requireNonNull(duration);
        Objects.requireNonNull(onError);
        Objects.requireNonNull(integration);
        Objects.requireNonNull(latePolicy);
        Objects.requireNonNull(recorded);
        Objects.requireNonNull(keep);
        Objects.requireNonNull(replays);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(coupled);
        Objects.requireNonNull(twinbench);
        bundles = List.copyOf(bundles);
        Objects.requireNonNull(started);
    }

    /** Returns the same, with what is recorded in fact. */
    public RunSetup with(RecordedRows rows) {
        return new RunSetup(
                machineModelId,
                machine,
                machineSha256,
                step,
                speed,
                duration,
                seed,
                onError,
                integration,
                latePolicy,
                rows,
                keep,
                replays,
                origin,
                coupled,
                twinbench,
                bundles,
                started);
    }

    /** Returns the length of a step in nanoseconds. */
    public long stepNanos() {
        return Math.round(step * 1e9);
    }
}
