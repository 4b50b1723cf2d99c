package org.twinbench.kernel.schedule.image;

/**
 * Where an image holds a value of a component.
 *
 * @param name name of the port, state, random stream or zero crossing
 * @param type class of the field
 * @param at index among the numbers for a double, among the arrays for an array, among the integers otherwise
 * @param slot for an output, where the image holds what is shown of it; {@link #NOWHERE} otherwise
 * @param input whether it is an input
 */
record Place(String name, Class<?> type, int at, int slot, boolean input) {

    static final int NOWHERE = -1;

    boolean isReal() {
        return type == double.class;
    }

    boolean isArray() {
        return type.isArray();
    }
}
