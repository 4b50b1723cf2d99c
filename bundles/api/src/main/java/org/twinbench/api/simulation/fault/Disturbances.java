package org.twinbench.api.simulation.fault;

import java.util.List;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;
import org.twinbench.api.value.InvalidInput;

/**
 * The faults, or the overrides, of a simulation. Safe for use by many threads.
 *
 * @param <R> what is asked for
 * @param <D> what acts then
 */
@ProviderType
public interface Disturbances<R, D extends Disturbance> {

    /** Returns those that are in force, or will be at the next tick, oldest first. */
    List<D> list();

    /**
     * Begins one at the next tick edge. An earlier one of the same kind on the same signal ends there.
     *
     * @return what acts, with its number and the tick at which it is in force
     * @throws InvalidInput with what is wrong with the request
     * @throws IllegalStateException unless the simulation is ready, running or paused
     */
    D begin(R request);

    /**
     * Ends one at the next tick edge.
     *
     * @return the tick at which it is in force no more; empty if none of this number is listed
     * @throws IllegalStateException unless the simulation is ready, running or paused
     */
    OptionalLong clear(long id);
}
