package org.twinbench.api.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

class RandomNumbersTest {

    private static final int COUNT = 100_000;

    @Test
    void isSplitMix64() {
        SplittableRandom reference = new SplittableRandom(42);
        long stream = 42;
        for (int draw = 0; draw < 1_000; draw++) {
            stream = RandomNumbers.next(stream);
            assertEquals(reference.nextLong(), RandomNumbers.bits(stream));
        }
    }

    @Test
    void givesTheSameBitsForEver() {
        assertEquals(0xE220A8397B1DCDAFL, RandomNumbers.bits(RandomNumbers.next(0)));
        assertEquals(0.8833108082136426, RandomNumbers.uniform(RandomNumbers.next(0)));
        assertEquals(1.3935260509387735, RandomNumbers.normal(RandomNumbers.next(0)));
    }

    @Test
    void uniformNumbersFillTheUnitInterval() {
        double[] numbers = draw(RandomNumbers::uniform);

        assertTrue(Arrays.stream(numbers).allMatch(number -> number >= 0 && number < 1));
        assertEquals(0.5, mean(numbers), 0.005);
        assertEquals(1 / 12.0, variance(numbers), 0.002);
    }

    @Test
    void normalNumbersHaveMeanZeroAndDeviationOne() {
        double[] numbers = draw(RandomNumbers::normal);

        assertEquals(0, mean(numbers), 0.015);
        assertEquals(1, variance(numbers), 0.02);
        assertEquals(
                0.6827,
                Arrays.stream(numbers).filter(number -> Math.abs(number) < 1).count() / (double) COUNT,
                0.006);
    }

    @Test
    void oneNumberTellsNothingAboutTheNext() {
        double[] numbers = draw(RandomNumbers::normal);
        double correlation = 0;
        for (int i = 1; i < COUNT; i++) {
            correlation += numbers[i] * numbers[i - 1] / COUNT;
        }
        assertEquals(0, correlation, 0.015);
    }

    private static double[] draw(LongToDoubleFunction distribution) {
        double[] numbers = new double[COUNT];
        long stream = 7;
        for (int i = 0; i < COUNT; i++) {
            stream = RandomNumbers.next(stream);
            numbers[i] = distribution.applyAsDouble(stream);
        }
        return numbers;
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElseThrow();
    }

    private static double variance(double[] numbers) {
        double mean = mean(numbers);
        return Arrays.stream(numbers)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
    }
}
