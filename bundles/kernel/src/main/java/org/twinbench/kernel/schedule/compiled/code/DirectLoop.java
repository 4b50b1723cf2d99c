package org.twinbench.kernel.schedule.compiled.code;

/**
 * One method of a behavior, for a few components one after the other: inputs come straight from their slots, and wires go
 * straight to theirs. Stateless.
 */
public interface DirectLoop {

    /**
     * Calls the method for components of a block.
     *
     * @param reals columns of numbers, by the cells of the type's layout; those of inputs are not used
     * @param wholes columns of integers, and of truth values as 0 and 1
     * @param from index of the first component
     * @param to index after the last one
     * @param time the instant, in seconds
     * @param dt the step, in seconds
     * @param realSlots slots of numbers
     * @param wholeSlots slots of integers and truth values
     * @param places by place of a cell, for each component: the slot that an input takes from or a wire goes to
     * @return {@code to}, or the index of a component whose method threw or gave a wire that is not finite; its columns and
     *     slots are as they were before
     */
    int run(
            double[][] reals,
            long[][] wholes,
            int from,
            int to,
            double time,
            double dt,
            double[] realSlots,
            long[] wholeSlots,
            int[][] places);
}
