package org.twinbench.kernel.schedule.compiled.code.line;

/** One method of each of some components, whatever their types, one after the other. It knows where their values are. */
@FunctionalInterface
public interface StraightLine {

    /**
     * Calls the method for all components.
     *
     * @param time the instant, in seconds
     * @param dt the step, in seconds
     * @return how many components there are, or the index of one whose method threw or gave an output that is not finite; its memory
     *     and its slots are as they were before, and those after it were not called
     */
    int run(double time, double dt);
}
