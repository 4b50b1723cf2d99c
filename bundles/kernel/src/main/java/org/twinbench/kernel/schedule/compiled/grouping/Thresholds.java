package org.twinbench.kernel.schedule.compiled.grouping;

/**
 * Which components are run by which code, by their number.
 *
 * @param mostInLines up to so many compiled components of a machine, each has code of its own in a straight line
 * @param fewInBlock in a block of fewer components, each takes its inputs straight from their slots
 */
public record Thresholds(int mostInLines, int fewInBlock) {

    /** What is fastest. */
    public static final Thresholds MEASURED = new Thresholds(2_000, 48);
}
