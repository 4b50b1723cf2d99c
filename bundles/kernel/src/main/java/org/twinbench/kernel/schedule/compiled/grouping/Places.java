package org.twinbench.kernel.schedule.compiled.grouping;

import org.twinbench.kernel.assembly.Assembly;

/** Where the evaluations of each component stand in the order of evaluations. */
final class Places {

    private final int[] last;
    private final int[] counts;

    Places(Assembly assembly) {
        this.last = new int[assembly.parts().size()];
        this.counts = new int[last.length];
        for (int call = 0; call < assembly.order().size(); call++) {
            int component = assembly.order().get(call).part();
            last[component] = call;
            counts[component]++;
        }
    }

    /** Returns how many evaluations a component has. */
    int count(int component) {
        return counts[component];
    }

    /** Returns the place of the only evaluation of a component. */
    int only(int component) {
        return last[component];
    }
}
