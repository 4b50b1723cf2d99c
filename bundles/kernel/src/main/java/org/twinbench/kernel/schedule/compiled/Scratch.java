package org.twinbench.kernel.schedule.compiled;

import java.util.ArrayList;
import java.util.List;

/** Columns that blocks use in turn, so that they stay in the first cache. */
final class Scratch {

    private final int length;
    private final List<double[]> reals = new ArrayList<>();
    private final List<long[]> wholes = new ArrayList<>();

    Scratch(int length) {
        this.length = length;
    }

    double[] real(int index) {
        while (reals.size() <= index) {
            reals.add(new double[length]);
        }
        return reals.get(index);
    }

    long[] whole(int index) {
        while (wholes.size() <= index) {
            wholes.add(new long[length]);
        }
        return wholes.get(index);
    }
}
