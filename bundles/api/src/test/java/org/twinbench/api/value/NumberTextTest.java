package org.twinbench.api.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumberTextTest {

    @Test
    void writesNumbersAsPeopleDo() {
        assertEquals("0.6", NumberText.of(0.6));
        assertEquals("42", NumberText.of(42.0));
        assertEquals("-1.5", NumberText.of(-1.5));
        assertEquals("0.30000000000000004", NumberText.of(0.1 + 0.2));
        assertEquals("0.000001", NumberText.of(1e-6));
        assertEquals("100000000000000", NumberText.of(1e14));
    }

    @Test
    void writesVerySmallAndVeryLargeNumbersWithAnExponent() {
        assertEquals("1e-7", NumberText.of(1e-7));
        assertEquals("1.25e-9", NumberText.of(1.25e-9));
        assertEquals("1e15", NumberText.of(1e15));
        assertEquals("-6.02214076e23", NumberText.of(-6.02214076e23));
        assertEquals("1.7976931348623157e308", NumberText.of(Double.MAX_VALUE));
        assertEquals("5e-324", NumberText.of(Double.MIN_VALUE));
    }

    @Test
    void isShortestWhereJavaSeventeenWasNot() {
        assertEquals("2e23", NumberText.of(2.0E23));
        assertEquals("2.2250738585072014e-308", NumberText.of(Double.MIN_NORMAL));
        assertEquals("1e23", NumberText.of(1.0E23));
        assertEquals("6e-323", NumberText.of(12 * Double.MIN_VALUE));
    }

    @Test
    void tellsTheSignOfZero() {
        assertEquals("0", NumberText.of(0.0));
        assertEquals("-0", NumberText.of(-0.0));
    }

    @Test
    void namesWhatIsNotFinite() {
        assertEquals("NaN", NumberText.of(Double.NaN));
        assertEquals("Infinity", NumberText.of(Double.POSITIVE_INFINITY));
        assertEquals("-Infinity", NumberText.of(Double.NEGATIVE_INFINITY));
    }

    @Test
    void writesDecimalsInFull() {
        assertEquals(
                "123456789012.345678901234567890123",
                NumberText.of(new BigDecimal("123456789012.3456789012345678901230")));
        assertEquals("1e999999999", NumberText.of(new BigDecimal("1e999999999")));
        assertEquals("0", NumberText.of(new BigDecimal("0.000")));
        assertEquals("-1.2e-7", NumberText.of(new BigDecimal("-0.00000012")));
    }
}
