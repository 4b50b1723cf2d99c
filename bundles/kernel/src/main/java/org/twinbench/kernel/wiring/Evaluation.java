package org.twinbench.kernel.wiring;

/**
 * One call of a component's {@code outputs()}; evaluations of components of one type share their arrays, which nobody changes.
 *
 * @param part index of the component
 * @param inputs positions of the ports that must be fresh where they are connected
 * @param wires positions of the wires that are good afterwards
 * @param level how many others have to be made before, one after the other; those of one level do not need each other, except
 *     those of one loop, which are all of one level
 */
@SuppressWarnings("ArrayRecordComponent")
public record Evaluation(int part, int[] inputs, int[] wires, int level) {}
