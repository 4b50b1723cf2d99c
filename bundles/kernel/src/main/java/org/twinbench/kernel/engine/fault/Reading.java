package org.twinbench.kernel.engine.fault;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.fault.Disturbance;
import org.twinbench.kernel.wiring.PortPath;

/**
 * A request, read and checked.
 *
 * @param place the signal, or the fault of the type
 * @param own whether it is a fault of the type
 * @param disturbance what acts, not yet begun; its memory is reserved
 * @param value how much, in {@code unit}
 * @param unit unit of the value in UCUM
 * @param status the status code of a quality
 * @param ticks how many ticks it lasts; absent for until it is cleared
 */
record Reading(
        PortPath place,
        boolean own,
        Disturbance disturbance,
        Optional<Value> value,
        String unit,
        Optional<StatusCode> status,
        OptionalLong ticks) {

    /** Returns the same, for another disturbance. */
    Reading with(Disturbance other) {
        return new Reading(place, own, other, value, unit, status, ticks);
    }

    /** Returns whether some components have the signal, or the fault of the type. */
    boolean isIn(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.path().equals(place.component()))
                .map(Part::descriptor)
                .anyMatch(type -> own
                        ? type.faults().stream().anyMatch(fault -> fault.name().equals(place.port()))
                        : type.port(place.port()).isPresent());
    }
}
