package org.twinbench.api.simulation;

import java.util.Objects;

/**
 * Which signals of which rows.
 *
 * @param pattern paths in which {@code *} stands for any characters, several separated by commas: of outputs and of inputs that
 *     are not connected; a connected input shows what its source shows
 * @param every ticks from one row to the next, greater than zero; the rows are those of its multiples
 */
public record RowSelection(String pattern, long every) {

    /** Everything, at every tick. */
    public static final RowSelection ALL = new RowSelection("*", 1);

    /** Refuses null and a distance that is not greater than zero. */
    public RowSelection {
        Objects.requireNonNull(pattern);
        if (every <= 0) {
            throw new IllegalArgumentException("every is " + every + "; it must be greater than 0");
        }
    }
}
