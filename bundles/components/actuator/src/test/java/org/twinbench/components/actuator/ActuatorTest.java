package org.twinbench.components.actuator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActuatorTest {

    private final Actuator actuator = new Actuator();

    @BeforeEach
    void tenSecondsFromEndToEnd() {
        actuator.strokeTime = 10;
    }

    @Test
    void travelsFromEndToEndInItsStrokeTime() {
        actuator.command = 1;
        run(2.5);
        assertEquals(0.25, actuator.position, 1e-12);
        run(7.4);
        assertFalse(actuator.atEnd);
        run(0.1);
        assertEquals(1, actuator.position);
        assertTrue(actuator.atEnd);
    }

    @Test
    void leavesOneEndAndReachesTheOther() {
        run(0);
        assertTrue(actuator.atStart);
        assertFalse(actuator.atEnd);
        actuator.command = 1;
        run(0.1);
        assertFalse(actuator.atStart);
        run(20);
        actuator.command = 0;
        run(5);
        assertFalse(actuator.atStart || actuator.atEnd);
        run(5);
        assertTrue(actuator.atStart);
    }

    @Test
    void firstMovesWhenTheDeadTimeIsOver() {
        actuator.deadTime = 0.3;
        actuator.command = 1;
        run(0.3);
        assertEquals(0, actuator.position);
        run(0.1);
        assertEquals(0.01, actuator.position, 1e-12);
    }

    @Test
    void waitsAgainOnceItHasArrived() {
        actuator.deadTime = 1;
        actuator.command = 0.5;
        run(6.1);
        assertEquals(0.5, actuator.position);
        actuator.command = 0.6;
        run(1);
        assertEquals(0.5, actuator.position);
        run(0.5);
        assertEquals(0.55, actuator.position, 1e-12);
    }

    @Test
    void aCommandThatReturnsInTimeMovesNothing() {
        actuator.deadTime = 1;
        actuator.command = 1;
        run(0.9);
        actuator.command = 0;
        run(0.1);
        actuator.command = 1;
        run(1);
        assertEquals(0, actuator.position);
    }

    @Test
    void followsASlowRampWithoutStutter() {
        actuator.deadTime = 0.5;
        run(0.1);
        double behind = 0;
        for (int step = 1; step <= 100; step++) {
            actuator.command = step * 0.001;
            run(0.1);
            behind = step > 10 ? Math.max(behind, actuator.command - actuator.position) : 0;
        }
        assertEquals(0, behind, 1e-12);
    }

    @Test
    void aSlowOneTakesLonger() {
        actuator.slow = 0.75;
        actuator.command = 1;
        run(10);
        assertEquals(0.25, actuator.position, 1e-12);
    }

    @Test
    void oneThatLostAllItsSpeedStandsStillWhateverTheStrokeTime() {
        actuator.strokeTime = 0;
        actuator.slow = 1;
        actuator.command = 1;
        run(1);
        assertEquals(0, actuator.position);
    }

    @Test
    void withoutStrokeTimeItJumps() {
        actuator.strokeTime = 0;
        actuator.command = 0.7;
        run(0.1);
        assertEquals(0.7, actuator.position);
    }

    /** Steps of 0.1 s; the wires belong to the last instant. */
    private void run(double seconds) {
        actuator.outputs();
        for (long step = Math.round(seconds / 0.1); step > 0; step--) {
            actuator.step(0.1);
            actuator.outputs();
        }
    }
}
