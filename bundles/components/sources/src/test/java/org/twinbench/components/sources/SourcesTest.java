package org.twinbench.components.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {

    @Test
    void aConstantGivesItsValue() {
        Constant constant = new Constant();
        constant.value = 3;
        constant.outputs();
        assertEquals(3, constant.output);
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "1.99, 20", "2, 80", "1e9, 80"})
    void aStepGoesAtItsInstant(double time, double value) {
        StepSource step = new StepSource();
        step.before = 20;
        step.after = 80;
        step.at = 2;
        step.time = time;
        step.outputs();
        assertEquals(value, step.output);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.1", "2, 0.1", "3, 0.125", "4, 0.15", "6, 0.2", "1e9, 0.2"})
    void aRampGoesInAStraightLineAndEndsExactly(double time, double value) {
        Ramp ramp = new Ramp();
        ramp.before = 0.1;
        ramp.after = 0.2;
        ramp.at = 2;
        ramp.duration = 4;
        ramp.time = time;
        ramp.outputs();
        assertEquals(value, ramp.output, time == 3 || time == 4 ? 1e-15 : 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 5", "1, 0, 7", "2, 0, 5", "3, 0, 3", "0.5, 0, 6.414214", "0, 1.5707963267948966, 7"})
    void aSineSwingsRoundItsMean(double time, double phase, double value) {
        assertEquals(value, sine(time, phase), 1e-6);
    }

    @Test
    void aSineIsAsExactAfterAYear() {
        assertEquals(sine(0.5, 0), sine(365 * 86_400 + 0.5, 0), 1e-9);
    }

    /** Mean 5, amplitude 2, period 4 s. */
    private static double sine(double time, double phase) {
        Sine sine = new Sine();
        sine.mean = 5;
        sine.amplitude = 2;
        sine.period = 4;
        sine.phase = phase;
        sine.time = time;
        sine.outputs();
        return sine.output;
    }
}
