package org.twinbench.api.component;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * How a component behaves: one class per component type, registered as a prototype-scoped OSGi service and annotated with
 * {@link ComponentType}. Ports, parameters and states are fields annotated with {@link In}, {@link Out}, {@link Param},
 * {@link State}, {@link Derivative}, {@link ZeroCrossing}, {@link Time} and {@link RandomStream}.
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

    /**
     * Computes the {@link Derivative} and {@link ZeroCrossing} fields from continuous and other states, registers, parameters
     * and inputs, and changes nothing else. Each is assigned on every path. The solver calls it as often as it likes, at trial
     * values of the continuous states and at instants within a step; wires, of others too, are settled for them. Everything
     * else holds from one tick to the next. A bouncing ball:
     *
     * <pre>{@code
     * @Out(unit = "m") double height = 10;
     * @State(unit = "m/s") double velocity;
     * @Derivative(of = "height") double rise;
     * @Derivative(of = "velocity") double acceleration;
     * @ZeroCrossing(direction = Direction.FALLING) double gap;
     *
     * public void derivatives() { rise = velocity; acceleration = -9.81; gap = height; }
     *
     * public void onEvent(int crossing) { velocity = -0.8 * velocity; }
     * }</pre>
     *
     * <p>Integration comes before {@link #step(double)} in a tick, which still reads continuous states and inputs at <i>t</i>.
     */
    default void derivatives() {}

    /**
     * Reacts to an event at the instant at which it happens: reads inputs, wires and states of that instant and assigns states,
     * continuous ones too, and registers. Others see these registers from that instant on. Events at one instant come one after
     * the other, in the order of paths and declarations. Of two changes of sign within one step, back and forth, neither is
     * noticed. One zero crossing has at most 100 events in a tick; with more the simulation raises an alarm and acts as for an
     * exception.
     *
     * @param crossing which {@link ZeroCrossing} field changed its sign, counted from 0 in the order of declaration, those of
     *     superclasses first
     */
    default void onEvent(int crossing) {}
}
