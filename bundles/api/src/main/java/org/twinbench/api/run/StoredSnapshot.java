package org.twinbench.api.run;

import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a stored snapshot without reading it.
 *
 * @param simulationId the simulation, and run, that it was taken of
 * @param machineModelId the stored machine that was started there
 * @param machine name of the machine
 * @param components number of components whose memory is in it
 * @param tick tick of the machine's clock
 * @param time simulated time in s that the components see
 * @param step length of a step in s
 * @param bytes length of its file
 * @param created when it was taken or imported: ISO 8601, UTC
 * @param note free text
 */
public record StoredSnapshot(
        long simulationId,
        Optional<Long> machineModelId,
        String machine,
        int components,
        long tick,
        double time,
        double step,
        long bytes,
        String created,
        Optional<String> note) {

    /** Refuses null. */
    public StoredSnapshot {
        Objects.requireNonNull(machineModelId);
        Objects.requireNonNull(machine);
        Objects.requireNonNull(created);
        Objects.requireNonNull(note);
    }
}
