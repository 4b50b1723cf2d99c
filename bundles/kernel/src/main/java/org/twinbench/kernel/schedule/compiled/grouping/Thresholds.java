package org.twinbench.kernel.schedule.compiled.grouping;

/**
 * Which components are run by which code, and by how many threads, by their number.
 *
 * @param mostInLines up to so many compiled components of a machine, each has code of its own in a straight line
 * @param fewInBlock in a block of fewer components, each takes its inputs straight from their slots
 * @param leastShared in a machine of so many components, threads help the one that ticks
 * @param mostHelpers how many threads help there
 */
public record Thresholds(int mostInLines, int fewInBlock, int leastShared, int mostHelpers) {

    /** More threads than these wait for the same memory. */
    private static final int MOST_HELPERS = 3;

    /**
     * What is fastest. PlantMix on a quiet computer, ns per component and step in lines and in blocks: 2.3 and 3.4 with 700
     * components, 2.1 and 2.9 with 1,000, 2.5 and 2.8 with 1,500, 2.2 and 2.4 with 2,000. The JVM compiles lines of 1,000 within
     * 0.8 s, those of 2,000 within 2 s, and until then a step takes ten times as long, hence less of them. Gathering inputs first
     * pays from about 48 components in a block. With a million components two threads take half the time of one, which waits for
     * memory.
     */
    public static final Thresholds MEASURED = new Thresholds(
            1_200, 48, 500_000, Math.min(MOST_HELPERS, Runtime.getRuntime().availableProcessors() - 1));

    /** Returns the same code, run by the ticking thread alone. */
    public Thresholds alone() {
        return new Thresholds(mostInLines, fewInBlock, leastShared, 0);
    }

    /** Returns how many threads help with a machine of so many components. */
    public int helpers(int components) {
        return components < leastShared ? 0 : mostHelpers;
    }
}
