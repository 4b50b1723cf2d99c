package org.twinbench.api.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NumberTextLawsTest {

    @Property(tries = 20_000)
    void readsBackAsTheSameBits(@ForAll("numbers") double number) {
        assertEquals(
                Double.doubleToRawLongBits(number),
                Double.doubleToRawLongBits(Double.parseDouble(NumberText.of(number))));
    }

    @Property(tries = 5_000)
    void isNeverLongerThanJavas(@ForAll("numbers") double number) {
        assertTrue(digits(NumberText.of(number)) <= digits(Double.toString(number)));
    }

    @Property(tries = 5_000)
    void noShorterDecimalReadsBack(@ForAll("numbers") double number) {
        BigDecimal exact = new BigDecimal(number);
        int shorter = digits(NumberText.of(number)) - 1;
        for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
            assertTrue(
                    shorter < 1 || exact.round(new MathContext(shorter, mode)).doubleValue() != number);
        }
    }

    @Property(tries = 5_000)
    void noDecimalOfThisLengthIsCloser(@ForAll("numbers") double number) {
        BigDecimal exact = new BigDecimal(number);
        BigDecimal written = new BigDecimal(NumberText.of(number));
        BigDecimal closest = exact.round(new MathContext(Math.max(1, digits(NumberText.of(number)))));
        assertTrue(closest.doubleValue() != number
                || written.subtract(exact)
                                .abs()
                                .compareTo(closest.subtract(exact).abs())
                        <= 0);
    }

    @Property(tries = 2_000)
    void theTextOfADecimalIsTheDecimal(@ForAll BigDecimal number) {
        assertEquals(0, number.compareTo(new BigDecimal(NumberText.of(number))));
    }

    @Provide
    Arbitrary<Double> numbers() {
        Arbitrary<Double> anyBits = Arbitraries.longs().map(Double::longBitsToDouble);
        Arbitrary<Double> tiny = Arbitraries.longs().between(1, 1_000).map(Double::longBitsToDouble);
        Arbitrary<Double> powersOfTwo =
                Arbitraries.integers().between(-1074, 1023).map(exponent -> Math.scalb(1.0, exponent));
        Arbitrary<Double> powersOfTen =
                Arbitraries.integers().between(-323, 308).map(exponent -> Double.parseDouble("1e" + exponent));
        Arbitrary<Double> everyday =
                Arbitraries.longs().between(-1_000_000_000, 1_000_000_000).map(number -> number / 1e6);
        return Arbitraries.oneOf(anyBits, tiny, powersOfTwo, powersOfTen, everyday)
                .filter(Double::isFinite);
    }

    private static int digits(String number) {
        return new BigDecimal(number).stripTrailingZeros().precision();
    }
}
