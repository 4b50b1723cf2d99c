package org.twinbench.api.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.value.Value;

/**
 * A component of a stored machine.
 *
 * @param machineModelId the machine it belongs to
 * @param name its path, unique in the machine
 * @param label free text
 * @param type id of its component type
 * @param parameters given parameters by name, in any unit
 * @param start given start values by name, in any unit
 * @param every ticks between two steps, 1 if absent
 * @param position x and y on the canvas, in pixels at zoom 1
 */
public record StoredComponent(
        long machineModelId,
        String name,
        Optional<String> label,
        String type,
        Optional<Map<String, Value>> parameters,
        Optional<Map<String, Value>> start,
        Optional<Integer> every,
        Optional<List<Double>> position) {}
