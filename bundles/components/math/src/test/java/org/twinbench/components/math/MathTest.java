package org.twinbench.components.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MathTest {

    /** 4 to 20 mA as −50 to 50 °C: 6.25 K/mA and −75 °C. */
    @ParameterizedTest
    @CsvSource({"4, -50", "12, 0", "20, 50"})
    void aGainTurnsOneQuantityIntoAnother(double milliamperes, double celsius) {
        Gain gain = new Gain();
        gain.factor = 6.25;
        gain.bias = -75;
        gain.input = milliamperes;
        gain.outputs();
        assertEquals(celsius, gain.output);
    }

    @Test
    void aSumPassesOnWhatTheKernelAdded() {
        Sum sum = new Sum();
        sum.input = 4.5;
        sum.outputs();
        assertEquals(4.5, sum.output);
    }

    @ParameterizedTest
    @CsvSource({"-3, -1", "-1, -1", "0.5, 0.5", "2, 2", "9, 2"})
    void aLimitKeepsItsOutputWithinBounds(double input, double output) {
        Limit limit = new Limit();
        limit.low = -1;
        limit.high = 2;
        limit.input = input;
        limit.outputs();
        assertEquals(output, limit.output);
    }

    @ParameterizedTest
    @CsvSource({
        "LESS,              true,  false, false", "LESS_OR_EQUAL,    true,  true,  false",
        "EQUAL,             false, true,  false", "NOT_EQUAL,        true,  false, true",
        "GREATER_OR_EQUAL,  false, true,  true", "GREATER,          false, false, true"
    })
    void compares(Compare.Operator operator, boolean ifLess, boolean ifEqual, boolean ifGreater) {
        Compare compare = new Compare();
        compare.operator = operator;
        compare.tolerance = 0.5;
        assertEquals(ifLess, compared(compare, 1, 2));
        assertEquals(ifEqual, compared(compare, 2, 2));
        assertEquals(ifEqual, compared(compare, 1.5, 2));
        assertEquals(ifEqual, compared(compare, 2.5, 2));
        assertEquals(ifGreater, compared(compare, 3, 2));
    }

    @Test
    void aSwitchPassesOnWhatIsSelected() {
        Switch selector = new Switch();
        selector.whenTrue = 1;
        selector.whenFalse = 2;
        selector.outputs();
        assertEquals(2, selector.output);
        selector.select = true;
        selector.outputs();
        assertEquals(1, selector.output);
    }

    @Test
    void aDelayShowsItsInputOneStepLater() {
        Delay delay = new Delay();
        delay.output = 7;
        delay.input = 1;
        delay.outputs();
        assertEquals(7, delay.output);
        delay.step(0.01);
        delay.input = 2;
        assertEquals(1, delay.output);
    }

    private static boolean compared(Compare compare, double a, double b) {
        compare.a = a;
        compare.b = b;
        compare.outputs();
        return compare.output;
    }
}
