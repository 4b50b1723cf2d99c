package org.twinbench.kernel.engine.fault;

import java.util.Optional;
import org.twinbench.api.simulation.Signal;
import org.twinbench.api.simulation.Signal.Quality;
import org.twinbench.api.value.Value;

/** Says how far signals can be trusted. */
public record Qualities(FaultDesk desk, Doubts doubts) {

    /** Returns a signal with its quality at a tick. */
    public Signal signal(String path, Value value, String unit, long tick) {
        Optional<StatusCode> status = worse(desk.status(path, tick), doubts.status(path));
        return new Signal(
                value, unit, status.map(StatusCode::quality).orElse(Quality.GOOD), status.map(StatusCode::symbol));
    }

    private static Optional<StatusCode> worse(Optional<StatusCode> one, Optional<StatusCode> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().worse(other.get())) : one.or(() -> other);
    }
}
