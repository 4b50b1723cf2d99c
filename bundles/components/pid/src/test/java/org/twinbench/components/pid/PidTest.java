package org.twinbench.components.pid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PidTest {

    private static final double DT = 0.01;

    private final Pid pid = new Pid();

    @BeforeEach
    void withWideLimits() {
        pid.low = -100;
        pid.high = 100;
    }

    @Test
    void answersAtOnceInProportionToTheError() {
        pid.Kp = 4;
        pid.setpoint = 0.8;
        pid.measured = 0.6;
        pid.outputs();
        assertEquals(0.8, pid.output, 1e-12);
    }

    /** y = Kp·e·(1 + t/Ti): the integral has repeated the proportional action after Ti. */
    @Test
    void repeatsItsProportionalActionOnceAnIntegralTime() {
        pid.Kp = 2;
        pid.Ti = 5;
        pid.setpoint = 1;
        for (int second = 1; second <= 20; second++) {
            run(1);
            assertEquals(2 * (1 + second / 5.0), pid.output, 1e-9);
        }
    }

    @Test
    void withoutIntegralTimeItKeepsItsBias() {
        pid.Ti = 0;
        pid.integral = 0.3;
        pid.setpoint = 0.1;
        run(100);
        assertEquals(0.4, pid.output, 1e-12);
    }

    /** On a ramp of the measured value the derivative acts with −Kp·Td·slope, behind a lag of Td/N. */
    @Test
    void opposesTheSlopeOfTheMeasuredValue() {
        pid.Ti = 0;
        pid.Kp = 3;
        pid.Td = 2;
        double lag = pid.Td / pid.N;
        for (int step = 1; step <= 200; step++) {
            run(DT);
            pid.measured = pid.setpoint = 0.5 * step * DT;
            pid.outputs();
            assertEquals(-3 * 2 * 0.5 * (1 - Math.exp(-step * DT / lag)), pid.output, 0.08);
        }
        assertEquals(-3, pid.output, 1e-3);
    }

    @Test
    void aDerivativeFasterThanTheStepTakesTheDifferenceOfTwoSteps() {
        pid.Ti = 0;
        pid.Td = 0.05;
        run(DT);
        pid.measured = pid.setpoint = 0.01;
        pid.outputs();
        assertEquals(-0.05, pid.output, 1e-12);
    }

    @Test
    void aStepOfTheSetpointGivesNoKickOfTheDerivative() {
        pid.Ti = 0;
        pid.Td = 10;
        pid.measured = pid.setpoint = 0.5;
        run(1);
        pid.setpoint = 0.6;
        pid.outputs();
        assertEquals(0.1, pid.output, 1e-12);
    }

    @Test
    void theFirstMeasuredValueGivesNoKickEither() {
        pid.Td = 10;
        pid.measured = pid.setpoint = 35;
        run(1);
        assertEquals(0, pid.output, 1e-12);
    }

    /** With Ti = τ the loop of a lag K/(τ·s + 1) is itself a lag of τ/(Kp·K): x = w·(1 − e^(−t·Kp·K/τ)). */
    @Test
    void leadsAFirstOrderProcessToItsSetpointAsThePoleCancellationSays() {
        pid.Kp = 2;
        pid.Ti = 20;
        pid.setpoint = 1;
        for (int second = 1; second <= 40; second++) {
            for (int step = 0; step < 100; step++) {
                pid.outputs();
                double measured = pid.measured + (1.5 * pid.output - pid.measured) * DT / 20;
                pid.step(DT);
                pid.measured = measured;
            }
            assertEquals(1 - Math.exp(-second * 3.0 / 20), pid.measured, 1e-3, "after " + second + " s");
        }
    }

    @Test
    void leavesItsLimitAsSoonAsTheErrorTurns() {
        pid.low = 0;
        pid.high = 1;
        pid.setpoint = 10;
        pid.measured = 9.8;
        run(1000);
        assertEquals(1, pid.output);
        assertTrue(pid.saturated);
        pid.measured = 10.05;
        pid.outputs();
        assertEquals(0.75, pid.output, 0.001);
        assertFalse(pid.saturated);
    }

    @Test
    void leavesTheLowerLimitOfAReverseActingLoopToo() {
        pid.low = 0;
        pid.high = 1;
        pid.Kp = -1;
        pid.setpoint = 10;
        run(1000);
        assertEquals(0, pid.output);
        pid.measured = 10.1;
        run(1);
        assertTrue(pid.output > 0.05, () -> "output " + pid.output);
    }

    @Test
    void takesOverFromManualWithoutABump() {
        pid.low = 0;
        pid.high = 1;
        pid.manual = true;
        pid.manualOutput = 0.42;
        pid.setpoint = 1;
        pid.measured = 0.7;
        run(60);
        assertEquals(0.42, pid.output);
        pid.manual = false;
        pid.outputs();
        assertEquals(0.42, pid.output, 1e-12);
        run(1);
        assertEquals(0.42 + 0.3 / 10, pid.output, 1e-9);
    }

    @Test
    void keepsManualWithinItsLimits() {
        pid.low = 0.1;
        pid.high = 0.9;
        pid.manual = true;
        pid.manualOutput = 2;
        pid.outputs();
        assertEquals(0.9, pid.output);
        assertTrue(pid.saturated);
    }

    @Test
    void aChangeOfTheIntegralTimeGivesNoBump() {
        pid.setpoint = 1;
        run(7);
        double before = pid.output;
        pid.Ti = 1000;
        pid.outputs();
        assertEquals(before, pid.output);
    }

    private void run(double seconds) {
        pid.outputs();
        for (long step = Math.round(seconds / DT); step > 0; step--) {
            pid.step(DT);
            pid.outputs();
        }
    }
}
