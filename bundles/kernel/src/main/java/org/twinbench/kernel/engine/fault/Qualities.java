package org.twinbench.kernel.engine.fault;

import java.util.Optional;
import org.twinbench.api.simulation.Signal;
import org.twinbench.api.simulation.Signal.Quality;
import org.twinbench.api.value.Value;

/** Says how far signals can be trusted. */
public record Qualities(FaultDesk desk) {

    /** Returns a signal with its quality at a tick. */
    public Signal signal(String path, Value value, String unit, long tick) {
        Optional<StatusCode> status = desk.status(path, tick);
        return new Signal(
                value, unit, status.map(StatusCode::quality).orElse(Quality.GOOD), status.map(StatusCode::symbol));
    }
}
