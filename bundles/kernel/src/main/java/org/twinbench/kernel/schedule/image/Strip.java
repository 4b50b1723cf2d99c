package org.twinbench.kernel.schedule.image;

/**
 * A column of a plan and where an image holds it.
 *
 * @param column an array of numbers or of integers
 * @param at index of its first value in the image
 * @param length how many values it has
 */
record Strip(Object column, int at, int length) {

    void take(Object image) {
        System.arraycopy(column, 0, image, at, length);
    }

    void put(Object image) {
        System.arraycopy(image, at, column, 0, length);
    }
}
