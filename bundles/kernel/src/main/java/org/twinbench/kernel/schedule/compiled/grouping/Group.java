package org.twinbench.kernel.schedule.compiled.grouping;

import org.twinbench.kernel.schedule.compiled.code.TypeLoops;

/**
 * Components that one block runs.
 *
 * @param loops what runs them
 * @param level which of the levels of wires they are settled in; {@link Places#NONE} without wires
 * @param components indices, rising
 * @param calls for each component, the place of its {@code outputs()} in the order of evaluations, if it has wires
 */
@SuppressWarnings("ArrayRecordComponent")
public record Group(TypeLoops loops, int level, int[] components, int[] calls) {}
