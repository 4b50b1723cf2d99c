package org.twinbench.kernel.assembly;

import java.util.List;
import org.twinbench.kernel.wiring.Evaluation;
import org.twinbench.kernel.wiring.loop.Loops;

/**
 * A machine, checked and ordered: what a plan is made from.
 *
 * @param name name of the machine
 * @param parts components in the order of their paths
 * @param order the evaluations of wires, each after all those it depends on, except within the loops
 * @param loops the algebraic loops, each a range of the order
 */
public record Assembly(String name, List<Part> parts, List<Evaluation> order, Loops loops) {}
