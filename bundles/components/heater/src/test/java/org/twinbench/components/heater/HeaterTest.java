package org.twinbench.components.heater;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeaterTest {

    private final Heater heater = new Heater();

    @Test
    void followsTheClosedFormOfAFirstOrderLag() {
        heater.ratedPower = 2000;
        heater.lag = 5;
        heater.duty = 0.5;
        for (int second = 1; second <= 30; second++) {
            run(1000, 0.001);
            assertEquals(1000 * (1 - Math.exp(-second / 5.0)), heater.heat, 0.05, "after " + second + " s");
        }
    }

    @Test
    void followsTheRecurrenceOfEulerExactly() {
        heater.ratedPower = 1000;
        heater.lag = 8;
        heater.duty = 1;
        double rest = 1000;
        for (int step = 0; step < 40; step++) {
            run(1, 1);
            rest *= 1 - 1 / 8.0;
            assertEquals(1000 - rest, heater.heat, 1e-10);
        }
    }

    @Test
    void coolsDownWhenOff() {
        heater.heat = 800;
        heater.lag = 2;
        run(200, 0.01);
        assertEquals(800 * Math.exp(-1), heater.heat, 1);
        run(5000, 0.01);
        assertEquals(0, heater.heat, 1e-6);
    }

    @Test
    void reachesItsAimInOneStepLongerThanTheLag() {
        heater.duty = 0.25;
        run(1, 60);
        assertEquals(125, heater.heat);
    }

    @Test
    void anOpenElementGivesNoHeat() {
        heater.duty = 1;
        run(1, 60);
        heater.elementOpen = true;
        run(1, 60);
        assertEquals(0, heater.heat);
    }

    @Test
    void aShortRelayHeatsFullyUntilMended() {
        heater.relayShort = true;
        run(1, 60);
        assertEquals(500, heater.heat);
        heater.relayShort = false;
        run(1, 60);
        assertEquals(0, heater.heat);
    }

    private void run(int steps, double dt) {
        for (int step = 0; step < steps; step++) {
            heater.outputs();
            heater.step(dt);
        }
    }
}
