package org.twinbench.api.run;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.value.Value;

/**
 * What to start, and what to record of it.
 *
 * @param machineModelId the stored machine that this is
 * @param machine the machine
 * @param settings how it is simulated
 * @param signals paths of the signals to record, in which {@code *} stands for any characters, several separated by commas
 * @param every ticks from one recorded row to the next; absent for as close as the budget allows
 * @param deadBand dead bands by pattern of signals: numbers in the declared unit of a signal, or intervals with a unit, 0 or
 *     more; empty for none
 * @param keepNanos simulated time for which samples are kept, in nanoseconds; absent for all
 */
public record RunRequest(
        Optional<Long> machineModelId,
        MachineModel machine,
        SimulationSettings settings,
        String signals,
        OptionalLong every,
        Map<String, Value> deadBand,
        OptionalLong keepNanos) {

    /** Refuses null. */
    public RunRequest {
        Objects.requireNonNull(machineModelId);
        Objects.requireNonNull(machine);
        Objects.requireNonNull(settings);
        Objects.requireNonNull(signals);
        Objects.requireNonNull(every);
        Objects.requireNonNull(deadBand);
        Objects.requireNonNull(keepNanos);
    }

    /** Returns a request that records everything and keeps all of it. */
    public static RunRequest of(MachineModel machine, SimulationSettings settings) {
        return new RunRequest(
                Optional.empty(), machine, settings, "*", OptionalLong.empty(), Map.of(), OptionalLong.empty());
    }
}
