package org.twinbench.kernel.fault;

import java.util.Map;
import org.twinbench.api.component.RandomNumbers;

/**
 * What a disturbance makes of a value. The same tick and value give the same result, however often a tick asks; nothing is
 * allocated.
 */
public interface Effect {

    /**
     * Returns what becomes of a number.
     *
     * @param value what it would be
     * @param tick the present tick of the machine's clock
     * @param from that at which the disturbance began
     */
    double real(double value, long tick, long from);

    /** Returns what becomes of an integer, or of a truth value as 0 or 1; a change that only numbers know leaves it alone. */
    default long whole(long value, long tick, long from) {
        return value;
    }

    /**
     * Returns a copy of what it remembers beyond what was asked for, by name: doubles, booleans, longs, and arrays of them. The
     * names and kinds are always the same. For whoever ticks.
     */
    default Map<String, Object> memory() {
        return Map.of();
    }

    /**
     * Returns this effect as it goes on with what another one remembered.
     *
     * @param memory all that {@link #memory} names
     * @throws IllegalArgumentException if it is that of another effect
     */
    default Effect resume(Map<String, Object> memory) {
        return this;
    }

    /** The signal shows this, whatever it would be. */
    record Constant(double number, long integer) implements Effect {
        @Override
        public double real(double value, long tick, long from) {
            return number;
        }

        @Override
        public long whole(long value, long tick, long from) {
            return integer;
        }
    }

    /** Nothing happens to the value. */
    record Nothing() implements Effect {
        @Override
        public double real(double value, long tick, long from) {
            return value;
        }
    }

    /** A multiple. */
    record Scale(double ratio) implements Effect {
        @Override
        public double real(double value, long tick, long from) {
            return value * ratio;
        }
    }

    /** A sum. */
    record Bias(double interval) implements Effect {
        @Override
        public double real(double value, long tick, long from) {
            return value + interval;
        }
    }

    /** A sum that grows with time: a product of the ticks that have passed, so that nothing accumulates. */
    record Drift(double rate, long stepNanos) implements Effect {
        @Override
        public double real(double value, long tick, long from) {
            return value + rate * ((tick - from) * stepNanos / 1e9);
        }
    }

    /** Random numbers of the normal distribution; which one is a function of seed and tick alone. */
    record Noise(double deviation, long seed) implements Effect {

        private static final String SEED = "seed";

        @Override
        public double real(double value, long tick, long from) {
            return value + deviation * RandomNumbers.normal(RandomNumbers.bits(seed + tick));
        }

        @Override
        public Map<String, Object> memory() {
            return Map.of(SEED, seed);
        }

        @Override
        public Effect resume(Map<String, Object> memory) {
            return new Noise(deviation, (long) memory.get(SEED));
        }
    }
}
