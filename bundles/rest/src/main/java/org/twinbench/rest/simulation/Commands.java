package org.twinbench.rest.simulation;

import java.util.Optional;
import org.twinbench.api.value.Value;

/** What is sent to, and answered by, commands to a simulation. */
public final class Commands {

    private Commands() {}

    /**
     * Which simulation to stop.
     *
     * @param simulationId its number
     */
    public record Stop(long simulationId) {}

    /**
     * How far to advance.
     *
     * @param steps number of steps; 1
     */
    public record Advance(Optional<Long> steps) {}

    /**
     * How fast to go.
     *
     * @param speed simulated seconds per second, or {@code "max"}
     */
    public record Speed(Value speed) {}

    /**
     * When a command is in force.
     *
     * @param tick the tick whose wires settle with it
     */
    public record InForce(long tick) {}
}
