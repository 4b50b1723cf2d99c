package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.Arrays;
import org.twinbench.kernel.assembly.Assembly;
import org.twinbench.kernel.wiring.Evaluation;

/** Where the wires of each component are settled. */
final class Places {

    /** The level of a component without wires. */
    static final int NONE = -1;

    private final int[] calls;
    private final int[] counts;
    private final int[] levels;

    Places(Assembly assembly) {
        this.calls = new int[assembly.parts().size()];
        this.counts = new int[calls.length];
        this.levels = new int[calls.length];
        Arrays.fill(levels, NONE);
        int call = 0;
        for (Evaluation evaluation : assembly.order()) {
            calls[evaluation.part()] = call++;
            counts[evaluation.part()]++;
            levels[evaluation.part()] = evaluation.level();
        }
    }

    /**
     * Returns whether one call of {@code outputs()}, if any, settles all wires of a component; else they are settled one after
     * the other, with other components in between.
     */
    boolean isOnce(int component) {
        return counts[component] <= 1;
    }

    /** Returns the place of that call in the order of evaluations. */
    int call(int component) {
        return calls[component];
    }

    /** Returns the level of that call, or {@link #NONE}. */
    int level(int component) {
        return levels[component];
    }
}
