package org.twinbench.components.tank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TankTest {

    private final Tank tank = new Tank();

    @BeforeEach
    void aFifthOfASquareMetre() {
        tank.area = 0.2;
        tank.height = 1.4;
        tank.outletArea = 2.5e-4;
        tank.loss = 0;
    }

    /** √h falls in a straight line: it is empty after A/(Cd·a)·√(2·h/g). */
    @Test
    void drainsAfterTorricelli() {
        tank.level = 1;
        double empty = tank.area / (tank.Cd * tank.outletArea) * Math.sqrt(2 / tank.gravity);
        for (int tenth = 1; tenth <= 10; tenth++) {
            run(empty / 10, 0.01);
            assertEquals(Math.pow(1 - tenth / 10.0, 2), tank.level, 1e-4, "after " + tenth + " tenths");
        }
        run(10, 0.01);
        assertEquals(0, tank.level);
        assertEquals(0, tank.outflow);
    }

    @Test
    void restsExactlyWhereInflowEqualsOutflow() {
        tank.inflow = 0.0006;
        tank.level = 0.1;
        run(20_000, 1);
        double equilibrium = Math.pow(0.0006 / (tank.Cd * tank.outletArea), 2) / (2 * tank.gravity);
        assertEquals(equilibrium, tank.level, 1e-12);
    }

    @Test
    void fillsInAStraightLineWithItsOutletShut() {
        tank.outletArea = 0;
        tank.inflow = 0.001;
        run(100, 0.01);
        assertEquals(0.5, tank.level, 1e-9);
    }

    @Test
    void runsOverAtItsHeight() {
        tank.outletArea = 0;
        tank.inflow = 0.001;
        run(279, 1);
        assertEquals(0, tank.overflow);
        run(2, 1);
        assertEquals(1.4, tank.level);
        assertEquals(0.001, tank.overflow, 1e-12);
        tank.inflow = 0;
        run(1, 1);
        assertEquals(0, tank.overflow);
        assertEquals(1.4, tank.level);
    }

    @Test
    void beginsNoHigherThanItsHeight() {
        tank.level = 3;
        tank.initialize();
        assertEquals(1.4, tank.level);
    }

    @Test
    void leaksThroughAHoleAsThroughASecondOutlet() {
        Tank whole = new Tank();
        whole.area = 0.2;
        whole.outletArea = 5e-4;
        tank.leak = 2.5e-4;
        whole.level = tank.level = 1;
        for (int step = 0; step < 1000; step++) {
            tank.outputs();
            whole.outputs();
            tank.step(0.1);
            whole.step(0.1);
            assertEquals(whole.level, tank.level, 1e-12);
        }
    }

    @Test
    void givesWhatOthersDraw() {
        tank.outletArea = 0;
        tank.level = 1;
        tank.demand = 0.002;
        run(50, 0.1);
        assertEquals(0.5, tank.level, 1e-9);
        tank.demand = 0;
        tank.inflow = -0.002;
        run(50, 0.1);
        assertEquals(0, tank.level, 1e-9);
    }

    /** T − T∞ = (T0 − T∞)·e^(−t/τ) with T∞ = Ti + Q/(ρ·c·q) and τ = V/q, at constant level. */
    @Test
    void warmsTowardsItsBalanceOfHeat() {
        tank.level = 1;
        tank.outputs();
        tank.inflow = tank.outflow;
        tank.temperature = 15;
        tank.heat = 45_000;
        double end = 15 + 45_000 / (tank.density * tank.specificHeat * tank.inflow);
        double lag = 0.2 / tank.inflow;
        for (int quarter = 1; quarter <= 16; quarter++) {
            run(lag / 4, 0.01);
            assertEquals(end + (15 - end) * Math.exp(-quarter / 4.0), tank.temperature, 0.005);
        }
    }

    /** Without flow: Ta + Q/k at the end, with the lag m·c/k. */
    @Test
    void coolsToItsAmbient() {
        tank.outletArea = 0;
        tank.level = 0.5;
        tank.loss = 50;
        tank.ambient = 20;
        tank.temperature = 80;
        double lag = 0.1 * tank.density * tank.specificHeat / 50;
        run(lag, 1);
        assertEquals(20 + 60 * Math.exp(-1), tank.temperature, 0.01);
        run(20 * lag, 10);
        assertEquals(20, tank.temperature, 1e-3);
    }

    @Test
    void mixesWhatFlowsIn() {
        tank.outletArea = 0;
        tank.level = 0.5;
        tank.temperature = 60;
        tank.inflowTemperature = 20;
        tank.inflow = 0.001;
        run(100, 0.1);
        assertEquals(40, tank.temperature, 0.1);
    }

    @Test
    void anEmptyOneHasTheTemperatureOfWhatFlowsIn() {
        tank.temperature = 90;
        tank.inflowTemperature = 10;
        tank.inflow = 0.01;
        run(1, 1);
        assertTrue(tank.temperature < 12, () -> "temperature " + tank.temperature);
    }

    private void run(double seconds, double dt) {
        tank.outputs();
        for (long step = Math.round(seconds / dt); step > 0; step--) {
            tank.step(dt);
            tank.outputs();
        }
    }
}
