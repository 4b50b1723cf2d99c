package org.twinbench.api.component;

/**
 * Random numbers as pure functions of a {@link RandomStream}: the same bits on every machine.
 *
 * <p>The generator is SplitMix64: the stream is a counter of odd stride, a number is a mix of it. Source: Steele, Lea, Flood,
 * <i>Fast splittable pseudorandom number generators</i>, OOPSLA 2014.
 */
public final class RandomNumbers {

    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private RandomNumbers() {}

    /** Returns the stream's next state; a behavior assigns it back to its stream. */
    public static long next(long stream) {
        return stream + STRIDE;
    }

    /** Returns the 64 random bits of this state. */
    public static long bits(long stream) {
        long z = (stream ^ (stream >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Returns this state's number of the uniform distribution over [0, 1). */
    public static double uniform(long stream) {
        return (bits(stream) >>> 11) * 0x1.0p-53;
    }

    /**
     * Returns this state's number of the normal distribution with mean 0 and standard deviation 1, after Box and Muller,
     * <i>A note on the generation of random normal deviates</i>, 1958.
     */
    public static double normal(long stream) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform(stream)));
        return radius * StrictMath.cos(2 * Math.PI * uniform(~stream));
    }
}
