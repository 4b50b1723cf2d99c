package org.twinbench.kernel.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DecimalsLawsTest {

    private static void check(BigDecimal number) {
        double wanted = Double.parseDouble(number.toString());
        assertEquals(
                Double.doubleToRawLongBits(wanted),
                Double.doubleToRawLongBits(Decimals.closest(number)),
                number::toString);
    }

    @Property(tries = 20_000)
    void aDecimalIsTheClosestDouble(
            @ForAll @LongRange(min = -2_000_000_000_000_000_000L, max = 2_000_000_000_000_000_000L) long digits,
            @ForAll @IntRange(min = -5, max = 30) int scale) {
        check(BigDecimal.valueOf(digits, scale));
    }

    @Property(tries = 20_000)
    void whatIsNearTheMiddleBetweenTwoDoublesIsThere(
            @ForAll @LongRange(min = 1L << 52, max = (1L << 53) - 1) long bits,
            @ForAll @IntRange(min = 2, max = 5) int halvings,
            @ForAll @IntRange(min = -2, max = 2) int aside) {
        BigDecimal middle = new BigDecimal(BigInteger.valueOf(bits))
                .divide(BigDecimal.valueOf(1L << halvings))
                .add(new BigDecimal("0.5").divide(BigDecimal.valueOf(1L << halvings)));
        check(middle.add(BigDecimal.valueOf(aside, middle.scale())).stripTrailingZeros());
    }

    @Test
    void aPowerOfTwoHasCloserNeighboursBelow() {
        for (int power = 1; power < 60; power++) {
            double number = 1.0 / (1L << power);
            BigDecimal exact = new BigDecimal(number);
            BigDecimal gap = exact.subtract(new BigDecimal(Math.nextDown(number)));
            BigDecimal middle = exact.subtract(gap.divide(BigDecimal.valueOf(2)));
            check(middle);
            check(middle.round(new MathContext(17)));
            check(middle.round(new MathContext(18)));
        }
    }
}
