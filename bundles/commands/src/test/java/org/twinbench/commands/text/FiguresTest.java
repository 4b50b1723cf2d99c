package org.twinbench.commands.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1000, 1 000", "720000, 720 000", "-1234567, -1 234 567"})
    void setsThousandsApart(long number, String text) {
        assertEquals(text, Figures.count(number));
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "308.15, 308.15",
        "62, 62",
        "12345.678, 12 345.7",
        "1.6e-9, 1.6e-9",
        "-0.05, -0.05"
    })
    void showsNoNoiseOfFloatingPoint(double number, String text) {
        assertEquals(text, Figures.number(number));
    }

    @ParameterizedTest
    @CsvSource({"6134, 6 100", "43.2, 43", "1, 1.0", "0.8512, 0.85", "1234567, 1 200 000"})
    void showsTwoDigitsOfAFactor(double factor, String text) {
        assertEquals(text, Figures.factor(factor));
    }

    @ParameterizedTest
    @CsvSource({
        "0.6, 0.812, 3",
        "0, 1, 2",
        "35, 62, 1",
        "35, 35, 2",
        "308.15, 308.16, 4",
        "0, 0, 0",
        "1e-9, 2e-9, -1",
        "5, 5000, 0"
    })
    void findsTheDecimalsThatShowTheDifference(double min, double max, int decimals) {
        assertEquals(decimals, Figures.decimals(min, max));
    }

    @Test
    void showsNumbersOfAColumnWithTheSameDecimals() {
        assertEquals("0.600", Figures.fixed(0.6, 3));
        assertEquals("12 345.7", Figures.fixed(12345.67, 1));
        assertEquals("1.5e-9", Figures.fixed(1.5e-9, -1));
        assertEquals("NaN", Figures.fixed(Double.NaN, 3));
        assertEquals("0.00", Figures.fixed(-0.001, 2));
    }
}
