package org.twinbench.kernel.wiring.loop;

import java.util.List;
import java.util.Set;

/**
 * The algebraic loops of a machine that can run.
 *
 * @param solved those that are solved, in the order of evaluation
 * @param delayed the connections that break the others
 */
public record Loops(List<SolvedLoop> solved, Set<DelayedConnection> delayed) {

    /** No loops. */
    public static final Loops NONE = new Loops(List.of(), Set.of());

    /** Copies. */
    public Loops {
        solved = List.copyOf(solved);
        delayed = Set.copyOf(delayed);
    }
}
