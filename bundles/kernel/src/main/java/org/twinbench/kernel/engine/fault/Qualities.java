package org.twinbench.kernel.engine.fault;

import java.util.Optional;
import java.util.stream.Stream;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.simulation.Signal;
import org.twinbench.api.simulation.Signal.Quality;
import org.twinbench.api.value.Value;

/** Says how far signals can be trusted. */
public record Qualities(FaultDesk desk, Doubts doubts) {

    /** Returns a signal with its quality at a tick. */
    public Signal signal(String path, Value value, String unit, long tick) {
        Optional<StatusCode> status = status(path, tick);
        return new Signal(value, unit, quality(status), status.map(StatusCode::symbol));
    }

    /** Returns the quality of a signal at a tick. */
    public Quality quality(String path, long tick) {
        return quality(status(path, tick));
    }

    private Optional<StatusCode> status(String path, long tick) {
        return Stream.concat(desk.status(path, tick).stream(), doubts.status(path).stream())
                .reduce(StatusCode::worse);
    }

    private static Quality quality(Optional<StatusCode> notGood) {
        return notGood.map(status -> status.isBad() ? Quality.BAD : Quality.UNCERTAIN)
                .orElse(Quality.GOOD);
    }
}
