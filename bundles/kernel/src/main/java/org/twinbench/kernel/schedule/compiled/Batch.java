package org.twinbench.kernel.schedule.compiled;

import org.twinbench.kernel.schedule.image.ImageWriter;
import org.twinbench.kernel.schedule.object.Calls;
import org.twinbench.kernel.schedule.port.Slots;

/**
 * Components that are run together, in place of their objects. What an object would not do as they do, it does itself: one that
 * throws, one that is held. Used by one thread at a time.
 *
 * <p>Whatever a batch does in a tick has two halves. The first may be done on any thread; it goes as far as nothing is the matter,
 * and tells whether that was all. If not, the second does what is left, on the ticking thread: only it may call objects.
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

    /**
     * Computes the wires and shows them, as far as nothing is the matter; on any thread.
     *
     * @param worker which of the threads that run batches at the same time this is; 0 is the ticking thread
     * @return whether that was all
     */
    boolean startSettling(Slots slots, int worker, double time);

    /** Does what is left of settling, on the ticking thread. */
    void finishSettling(Calls objects, double time);

    /**
     * Goes to the next instant, as far as nothing is the matter; on any thread. Registers are not shown yet.
     *
     * @param worker which of the threads that run batches at the same time this is; 0 is the ticking thread
     * @return whether that was all
     */
    boolean startStep(Slots slots, int worker, double time, double dt);

    /** Does what is left of the step, on the ticking thread. */
    void finishStep(Calls objects, double time, double dt);

    /** Shows the registers if nothing is the matter, on any thread; returns whether that was all. */
    boolean startPublishing(Slots slots);

    /** Does what is left of showing them, on the ticking thread. */
    void finishPublishing(Calls objects);

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
