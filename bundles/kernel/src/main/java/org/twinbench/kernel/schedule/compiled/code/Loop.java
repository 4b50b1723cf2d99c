package org.twinbench.kernel.schedule.compiled.code;

/** One method of a behavior, for many components one after the other. Stateless. */
public interface Loop {

    /**
     * Calls the method for components of a block.
     *
     * @param reals columns of numbers, by the cells of the type's layout
     * @param wholes columns of integers, and of truth values as 0 and 1
     * @param from index of the first component
     * @param to index after the last one
     * @param time the instant, in seconds
     * @param dt the step, in seconds
     * @return {@code to}, or the index of a component whose method threw; its columns are as they were before
     */
    int run(double[][] reals, long[][] wholes, int from, int to, double time, double dt);
}
