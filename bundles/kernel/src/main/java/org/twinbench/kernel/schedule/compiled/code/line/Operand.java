package org.twinbench.kernel.schedule.compiled.code.line;

import java.util.List;

/** Where the value of a component's field stands. */
public sealed interface Operand {

    /**
     * In what the components of the line remember.
     *
     * @param index index among the numbers, or among the integers and truth values
     */
    record Remembered(int index) implements Operand {}

    /**
     * In a slot, as it is.
     *
     * @param index index among the slots of numbers, or of integers and truth values
     */
    record Shown(int index) implements Operand {}

    /**
     * The sum of slots, from first to last.
     *
     * @param terms at least one
     */
    record Sum(List<Term> terms) implements Operand {}

    /**
     * A slot in a sum.
     *
     * @param real whether it is one of numbers
     * @param slot its index
     * @param converts whether the value is converted
     * @param factor of the conversion
     * @param offset of the conversion
     */
    record Term(boolean real, int slot, boolean converts, double factor, double offset) {}
}
