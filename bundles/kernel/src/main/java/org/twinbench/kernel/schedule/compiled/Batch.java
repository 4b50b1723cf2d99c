package org.twinbench.kernel.schedule.compiled;

import org.twinbench.kernel.schedule.InterpretedPlan;

/**
 * Components that are run together, in place of their objects. What an object would not do as they do, it does itself: one that
 * throws, one that is held. Used by one thread at a time.
 */
public interface Batch {

    /** Returns the indices of the components. */
    int[] components();

    /** Returns the level of wires at which it settles its own. */
    int level();

    /** Returns whether it has wires to settle. */
    boolean settles();

    /** Returns whether it has registers to show. */
    boolean publishes();

    /** Computes the wires and shows them. */
    void settle(InterpretedPlan objects, double time);

    /** Goes to the next instant; registers are not shown yet. */
    void step(InterpretedPlan objects, double time, double dt);

    /** Shows the registers. */
    void publish(InterpretedPlan objects);

    /**
     * Runs a component no more.
     *
     * @param k its place in the batch
     * @param disturbed whether the components are run as objects at present
     */
    void hold(int k, InterpretedPlan objects, boolean disturbed);

    /** Takes everything over from the objects after they have been run; one that threw may go on with its next call. */
    void begin(InterpretedPlan objects);

    /**
     * Takes one field of a component over from its object.
     *
     * @param k its place in the batch
     */
    void load(int k, String name, InterpretedPlan objects);

    /** Takes everything over from the objects. */
    void load(InterpretedPlan objects);

    /** Gives everything to the objects. */
    void store(InterpretedPlan objects);
}
