package org.twinbench.rest.simulation;

import java.util.Map;
import org.twinbench.api.simulation.Signal;
import org.twinbench.api.simulation.Simulation;

/**
 * Signals of one instant.
 *
 * @param time simulated time in s
 * @param signals signals by path
 */
public record Signals(double time, Map<String, Signal> signals) {

    static Signals of(Simulation.Row row) {
        return new Signals(row.time(), row.signals());
    }
}
