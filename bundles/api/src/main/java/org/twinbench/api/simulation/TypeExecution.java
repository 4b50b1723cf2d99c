package org.twinbench.api.simulation;

import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.simulation.PlanDescription.Form;

/**
 * How the components of a type are executed, in machines that do not keep them from it.
 *
 * @param form how
 * @param reason for objects, why they are not compiled: {@code Heater.step, line 14 allocates an array; use local variables, …}
 */
public record TypeExecution(Form form, Optional<String> reason) {

    /** Refuses null. */
    public TypeExecution {
        Objects.requireNonNull(form);
        Objects.requireNonNull(reason);
    }
}
