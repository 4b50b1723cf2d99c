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
        Optional<StatusCode> status = Stream.concat(desk.status(path, tick).stream(), doubts.status(path).stream())
                .reduce(StatusCode::worse);
        return new Signal(
                value, unit, status.map(Qualities::quality).orElse(Quality.GOOD), status.map(StatusCode::symbol));
    }

    private static Quality quality(StatusCode notGood) {
        return notGood.isBad() ? Quality.BAD : Quality.UNCERTAIN;
    }
}
