package org.twinbench.kernel.schedule.compiled.grouping;

import java.util.List;
import org.twinbench.kernel.schedule.compiled.code.TypeLoops;

/**
 * Components that one straight line runs, in an order in which wires can be settled. All have wires, or none has.
 *
 * @param loops for each component, the code of its type
 * @param level the last of the levels of wires at which they are settled; {@link Places#NONE} without wires
 * @param components indices
 * @param calls for each component, the place of its {@code outputs()} in the order of evaluations, if they have wires
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sequence(List<TypeLoops> loops, int level, int[] components, int[] calls) {}
