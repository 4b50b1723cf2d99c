package org.twinbench.kernel.fault;

import java.util.Map;

/** The signal shows what it was some ticks ago, but nothing from before this began. */
public final class Delay implements Effect {

    private static final String NUMBERS = "numbers";
    private static final String INTEGERS = "integers";

    private final double[] numbers;
    private final long[] integers;

    /**
     * Reserves the memory.
     *
     * @param ticks how late the signal is, greater than zero
     * @param real whether the signal is a number
     */
    public Delay(int ticks, boolean real) {
        this(new double[real ? ticks + 1 : 0], new long[real ? 0 : ticks + 1]);
    }

    private Delay(double[] numbers, long[] integers) {
        this.numbers = numbers;
        this.integers = integers;
    }

    @Override
    public double real(double value, long tick, long from) {
        if (numbers.length == 0) {
            return value;
        }
        numbers[place(tick, numbers.length)] = value;
        return numbers[place(Math.max(from, tick - numbers.length + 1), numbers.length)];
    }

    @Override
    public long whole(long value, long tick, long from) {
        if (integers.length == 0) {
            return value;
        }
        integers[place(tick, integers.length)] = value;
        return integers[place(Math.max(from, tick - integers.length + 1), integers.length)];
    }

    private static int place(long tick, int length) {
        return (int) (tick % length);
    }

    @Override
    public Map<String, Object> memory() {
        return Map.of(NUMBERS, numbers.clone(), INTEGERS, integers.clone());
    }

    @Override
    public Effect resume(Map<String, Object> memory) {
        double[] reals = (double[]) memory.get(NUMBERS);
        long[] wholes = (long[]) memory.get(INTEGERS);
        if (reals.length != numbers.length || wholes.length != integers.length) {
            throw new IllegalArgumentException("a delay remembers as many values as it is late by ticks, and one more");
        }
        return new Delay(reals.clone(), wholes.clone());
    }
}
