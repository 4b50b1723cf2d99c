package org.twinbench.kernel.schedule.compiled;

import org.twinbench.kernel.schedule.image.ImageWriter;
import org.twinbench.kernel.schedule.object.Calls;

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
    void settle(Calls objects, double time);

    /** Goes to the next instant; registers are not shown yet. */
    void step(Calls objects, double time, double dt);

    /** Shows the registers. */
    void publish(Calls objects);

    /**
     * Runs a component no more.
     *
     * @param k its place in the batch
     * @param disturbed whether the components are run as objects at present
     */
    void hold(int k, Calls objects, boolean disturbed);

    /** Takes everything over from the objects after they have been run; one that threw may go on with its next call. */
    void begin(Calls objects);

    /**
     * Takes one field of a component over from its object.
     *
     * @param k its place in the batch
     */
    void load(int k, String name, Calls objects);

    /** Takes everything over from the objects. */
    void load(Calls objects);

    /** Gives everything to the objects. */
    void store(Calls objects);

    /** Gives what the components remember its places in an image; on any thread. */
    void write(ImageWriter image);

    /**
     * Brings up to date what an image takes.
     *
     * @param disturbed whether the components are run as objects at present
     */
    void collect(Calls objects, boolean disturbed);

    /**
     * Goes on after what an image takes, and how the components are doing, have been replaced.
     *
     * @param disturbed whether the components are run as objects at present
     */
    void spread(Calls objects, boolean disturbed);
}
