package org.twinbench.api.component;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * How a component behaves: one class per component type, registered as a prototype-scoped OSGi service and annotated with
 * {@link ComponentType}. Ports, parameters and states are fields annotated with {@link In}, {@link Out}, {@link Param},
 * {@link State}, {@link Time} and {@link RandomStream}.
 *
 * <p>Execution is synchronous, as in clocked hardware. An {@link Out} assigned in {@link #outputs()} is a wire and carries its
 * value at the present instant; one assigned in {@link #step(double)} is a register and shows the assigned value from the
 * next instant on. The kernel finds out which is which, and which inputs a wire depends on, from the bytecode.
 *
 * <p>Instances are confined to one thread at a time and need no locks. Every instance is made anew; a field's initial value
 * is the default of its parameter or its start value.
 */
@ConsumerType
public interface Behavior {

    /** Computes start states and start registers from parameters and start inputs; called once, before row 0. */
    default void initialize() {}

    /**
     * Computes the wires from states, registers, parameters and inputs, and changes nothing else. Every wire is assigned on
     * every path. The kernel calls it as often as it likes.
     */
    default void outputs() {}

    /**
     * Goes from the present instant to the next: reads inputs, wires and states at <i>t</i>, assigns states and registers for
     * <i>t + dt</i>. Called once a tick, after all wires are settled.
     *
     * @param dt length of the step in seconds, greater than zero
     */
    default void step(double dt) {}
}
