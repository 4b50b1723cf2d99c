package org.twinbench.kernel.wiring.loop;

import java.util.List;

/**
 * An algebraic loop that is solved at every instant.
 *
 * @param port the port by which the machine names it
 * @param method {@link LoopMethod#FIXED_POINT} or {@link LoopMethod#NEWTON}
 * @param first index of its first evaluation in the order of evaluations; the others follow
 * @param end index after its last one
 * @param tears the wires whose values are sought: once they are known, the evaluations from first to last give all others
 */
public record SolvedLoop(String port, LoopMethod method, int first, int end, List<WirePort> tears) {}
