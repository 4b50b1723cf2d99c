package org.twinbench.kernel.exchange.tag;

import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.model.MachineModel.WhenBad;

/**
 * A port that is bound to a tag, checked.
 *
 * @param port the port, {@code path.port}
 * @param direction whether the port takes from the tag or gives to it
 * @param kind kind of the port
 * @param unit unit of the port in UCUM
 * @param address how the link finds the tag
 * @param scale how raw values and values of the port correspond
 * @param whenBad what a bad tag gives
 * @param start what an input takes before the tag has told anything
 * @param safe what a rejected value is replaced by, and what is written when the run ends
 * @param cyclic whether it is read in every cycle even where tags tell of changes by themselves
 */
public record Bound(
        String port,
        Direction direction,
        Kind kind,
        String unit,
        String address,
        Scale scale,
        WhenBad whenBad,
        Amount start,
        Optional<Amount> safe,
        boolean cyclic) {

    /** Refuses null. */
    public Bound {
        Objects.requireNonNull(port);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(address);
        Objects.requireNonNull(scale);
        Objects.requireNonNull(whenBad);
        Objects.requireNonNull(start);
        Objects.requireNonNull(safe);
    }

    /** Returns what a rejected value is replaced by. */
    Amount substitute() {
        return safe.orElse(start);
    }

    /**
     * A value of a port.
     *
     * @param real of a real port
     * @param whole of an integer port, or of a boolean one as 0 or 1
     */
    public record Amount(double real, long whole) {}
}
