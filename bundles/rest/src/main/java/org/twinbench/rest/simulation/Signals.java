package org.twinbench.rest.simulation;

import java.util.SortedMap;
import org.twinbench.api.simulation.Signal;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.rest.json.Watched;

/**
 * Signals of one instant.
 *
 * @param time simulated time in s
 * @param signals signals by path
 */
public record Signals(double time, SortedMap<String, Signal> signals) implements Watched {

    static Signals of(Simulation.Row row) {
        return new Signals(row.time(), row.signals());
    }
}
