package org.twinbench.api.component;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The behavior of one component of the general form. The same rules hold as for {@link Behavior}: {@link #outputs} is pure
 * and writes wires, {@link #step} writes registers. Ports are addressed by their position in the descriptor's list of ports.
 * Called on the tick thread: no locks, no input and output, no allocation.
 */
@ConsumerType
public interface GeneralBehavior {

    /** Writes the start values of registers; called once, before row 0. */
    default void initialize(Signals signals) {}

    /** Writes the wires from inputs and private memory, and changes nothing else. */
    default void outputs(Signals signals) {}

    /**
     * Goes from the present instant to the next and writes the registers.
     *
     * @param dt length of the step in seconds, greater than zero
     */
    default void step(Signals signals, double dt) {}

    /**
     * Writes down private memory: everything that {@link #step} changes besides ports, random streams included. A component
     * without private memory leaves this out. Ports are kept by the kernel. Called between two ticks.
     */
    default void save(StateWriter memory) {}

    /**
     * Takes over private memory that {@link #save} wrote; what is absent stays as it is. Called between two ticks, after
     * {@link #initialize} or before it, once or several times.
     */
    default void restore(StateReader memory) {}
}
