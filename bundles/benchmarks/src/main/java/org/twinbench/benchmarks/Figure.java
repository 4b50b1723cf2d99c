package org.twinbench.benchmarks;

import java.util.Objects;

/**
 * A number of ours beside that of a reference, both measured in one run on one machine. Smaller is better.
 *
 * @param name what is measured
 * @param unit unit of {@code ours} and {@code reference}: {@code s}, {@code MB}, {@code ns}, …
 * @param n size of what is measured, at least 1: components, signals, clients; 1 where it has none
 * @param ours of Twinbench, 0 or more
 * @param reference of what it is compared with, more than 0
 * @param goal ratio to reach
 * @param floor ratio not to exceed, at least the goal
 */
public record Figure(String name, String unit, long n, double ours, double reference, double goal, double floor) {

    /** Checks ranges. */
    public Figure {
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        require(n >= 1, name, "n", n);
        require(Double.isFinite(ours) && ours >= 0, name, "ours", ours);
        require(Double.isFinite(reference) && reference > 0, name, "reference", reference);
        require(goal >= 0 && goal <= floor, name, "goal", goal);
    }

    /** Returns {@code ours / reference}. */
    public double ratio() {
        return ours / reference;
    }

    /** Returns how the ratio is to be taken. */
    Judgement judgement() {
        if (ratio() <= goal) {
            return Judgement.GOAL;
        }
        return ratio() <= floor ? Judgement.FLOOR : Judgement.MISSED;
    }

    /** What a ratio reaches. */
    enum Judgement {
        /** At most the goal. */
        GOAL,
        /** At most the floor. */
        FLOOR,
        /** More than the floor. */
        MISSED
    }

    private static void require(boolean met, String figure, String part, Number value) {
        if (!met) {
            throw new IllegalArgumentException(figure + ": " + part + " is " + value);
        }
    }
}
