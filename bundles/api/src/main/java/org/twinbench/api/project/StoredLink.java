package org.twinbench.api.project;

import java.util.Map;
import java.util.Optional;
import org.twinbench.api.value.Value;

/**
 * A link of a stored machine.
 *
 * @param machineModelId the machine it belongs to
 * @param name unique in the machine
 * @param protocol id of the protocol
 * @param endpoint address of the remote system
 * @param settings further settings of the protocol by name; secrets only as {@code ${NAME}}
 */
public record StoredLink(
        long machineModelId, String name, String protocol, String endpoint, Optional<Map<String, Value>> settings) {}
