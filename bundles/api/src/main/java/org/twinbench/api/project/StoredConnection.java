package org.twinbench.api.project;

import java.util.Optional;

/**
 * A connection of two components of one stored machine.
 *
 * @param machineModelId the machine; follows from the components and may be left out when written
 * @param sourceComponentId the component that gives
 * @param sourcePort its output
 * @param targetComponentId the component that takes
 * @param targetPort its input
 */
public record StoredConnection(
        Optional<Long> machineModelId,
        long sourceComponentId,
        String sourcePort,
        long targetComponentId,
        String targetPort) {}
