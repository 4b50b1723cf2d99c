package org.twinbench.kernel.wiring;

import java.util.Comparator;
import java.util.List;

/** The connections of a machine, those of each component that takes together. */
public final class Connections {

    private final List<Wired> all;
    private final int[] begins;

    /**
     * Sorts connections.
     *
     * @param components how many there are
     */
    Connections(List<Wired> wired, int components) {
        this.all = wired;
        this.begins = new int[components + 1];
        all.sort(Comparator.comparingInt(Wired::target));
        int next = 0;
        for (int i = 0; i < components; i++) {
            while (next < all.size() && all.get(next).target() == i) {
                next++;
            }
            begins[i + 1] = next;
        }
    }

    public List<Wired> all() {
        return all;
    }

    /** Returns those that a component takes from, in the order of the targets and sources as they are written. */
    public List<Wired> of(int component) {
        return all.subList(begins[component], begins[component + 1]);
    }
}
