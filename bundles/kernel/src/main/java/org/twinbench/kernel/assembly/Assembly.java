package org.twinbench.kernel.assembly;

import java.util.List;

/**
 * A machine, checked and ordered: what a plan is made from.
 *
 * @param name name of the machine
 * @param parts components in the order of their paths
 * @param order the evaluations of wires, each after all those it depends on
 */
public record Assembly(String name, List<Part> parts, List<Evaluation> order) {

    /**
     * One call of a component's {@code outputs()}.
     *
     * @param part index of the component
     * @param inputs the connected inputs that must be fresh
     * @param wires the wires that are good afterwards
     */
    public record Evaluation(int part, List<String> inputs, List<String> wires) {}
}
