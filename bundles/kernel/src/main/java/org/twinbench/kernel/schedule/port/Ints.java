package org.twinbench.kernel.schedule.port;

import java.util.Arrays;

/** An array of integers that grows. */
public final class Ints {

    private int[] numbers = new int[16];
    private int size;

    public void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    public int size() {
        return size;
    }

    public int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
