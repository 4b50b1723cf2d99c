package org.twinbench.kernel.schedule.compiled.grouping;

/**
 * Which components are run by which code, by their number.
 *
 * @param mostInLines up to so many compiled components of a machine, each has code of its own in a straight line
 * @param fewInBlock in a block of fewer components, each takes its inputs straight from their slots
 */
public record Thresholds(int mostInLines, int fewInBlock) {

    /**
     * What is fastest. PlantMix on a busy computer, least ns per component and step in lines and in blocks: 3.6 and 4.9 with
     * 1,000 components, 4.7 and 5.1 with 1,500, 6.4 and 4.0 with 2,000. Gathering inputs first pays from about 48 components in
     * a block.
     */
    public static final Thresholds MEASURED = new Thresholds(1_500, 48);
}
