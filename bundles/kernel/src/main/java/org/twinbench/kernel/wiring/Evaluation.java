package org.twinbench.kernel.wiring;

import java.util.List;

/**
 * One call of a component's {@code outputs()}.
 *
 * @param part index of the component
 * @param inputs the connected inputs that must be fresh
 * @param wires the wires that are good afterwards
 */
public record Evaluation(int part, List<String> inputs, List<String> wires) {}
