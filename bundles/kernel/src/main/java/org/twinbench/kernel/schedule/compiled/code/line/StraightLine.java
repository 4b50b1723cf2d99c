package org.twinbench.kernel.schedule.compiled.code.line;

/** One method of each of some components, whatever their types, one after the other. Stateless. */
@FunctionalInterface
public interface StraightLine {

    /**
     * Calls the method for all components.
     *
     * @param reals what the components remember in numbers
     * @param wholes what they remember in integers, and in truth values as 0 and 1
     * @param realSlots slots of numbers
     * @param wholeSlots slots of integers and truth values
     * @param time the instant, in seconds
     * @param dt the step, in seconds
     * @return how many components there are, or the index of one whose method threw or gave an output that is not finite; its memory
     *     and its slots are as they were before, and those after it were not called
     */
    int run(double[] reals, long[] wholes, double[] realSlots, long[] wholeSlots, double time, double dt);
}
