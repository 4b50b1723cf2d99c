package org.twinbench.kernel.fault;

/** The signal shows what it was some ticks ago, but nothing from before this began. */
public final class Delay implements Effect {

    private final double[] numbers;
    private final long[] integers;

    /**
     * Reserves the memory.
     *
     * @param ticks how late the signal is, greater than zero
     * @param real whether the signal is a number
     */
    public Delay(int ticks, boolean real) {
        numbers = new double[real ? ticks + 1 : 0];
        integers = new long[real ? 0 : ticks + 1];
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
}
