package org.twinbench.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle one of what was measured several times. */
public final class Medians {

    private Medians() {}

    /** Returns the median of a part of them; the upper one of two. There is one at least. */
    public static <T> double of(List<T> measured, ToDoubleFunction<T> part) {
        return measured.stream().mapToDouble(part).sorted().toArray()[measured.size() / 2];
    }
}
