package org.twinbench.components.tank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * Four tanks as Johansson joins them: two pumps feed the lower tanks 1 and 2 and, through splitters, the upper tanks 4 and 3,
 * which drain into the tanks 2 and 1 below them. <i>The Quadruple-Tank Process</i>, IEEE Transactions on Control Systems
 * Technology 8(3), 2000, table I and operating point P−.
 */
class QuadrupleTankTest {

    private static final double PUMP1 = 3.33e-6 * 3;
    private static final double PUMP2 = 3.35e-6 * 3;
    private static final double FRACTION1 = 0.70;
    private static final double FRACTION2 = 0.60;

    private final Tank one = tank(28, 0.071);
    private final Tank two = tank(32, 0.057);
    private final Tank three = tank(28, 0.071);
    private final Tank four = tank(32, 0.057);

    @Test
    void reachesTheEquilibriumOfThePublishedEquations() {
        for (int step = 0; step < 200_000; step++) {
            step();
        }
        assertLevel(12.2630, one);
        assertLevel(12.7832, two);
        assertLevel(1.6339, three);
        assertLevel(1.4090, four);
    }

    /** Levels in cm; 2·g·h·a² = q² in each tank. */
    @Test
    void theEquilibriumIsThatOfThePublishedEquations() {
        assertEquals(12.2630, equilibrium(0.071, FRACTION1 * PUMP1 + (1 - FRACTION2) * PUMP2), 0.0001);
        assertEquals(12.7832, equilibrium(0.057, FRACTION2 * PUMP2 + (1 - FRACTION1) * PUMP1), 0.0001);
        assertEquals(1.6339, equilibrium(0.071, (1 - FRACTION2) * PUMP2), 0.0001);
        assertEquals(1.4090, equilibrium(0.057, (1 - FRACTION1) * PUMP1), 0.0001);
    }

    private void step() {
        three.outputs();
        four.outputs();
        one.inflow = FRACTION1 * PUMP1 + three.outflow;
        two.inflow = FRACTION2 * PUMP2 + four.outflow;
        three.inflow = (1 - FRACTION2) * PUMP2;
        four.inflow = (1 - FRACTION1) * PUMP1;
        one.outputs();
        two.outputs();
        one.step(0.01);
        two.step(0.01);
        three.step(0.01);
        four.step(0.01);
    }

    private static void assertLevel(double centimetres, Tank tank) {
        assertEquals(centimetres, tank.level * 100, centimetres * 1e-4);
    }

    private static double equilibrium(double outletSquareCentimetres, double inflow) {
        double outlet = outletSquareCentimetres * 1e-4;
        return inflow * inflow / (2 * 9.81 * outlet * outlet) * 100;
    }

    private static Tank tank(double squareCentimetres, double outletSquareCentimetres) {
        Tank tank = new Tank();
        tank.area = squareCentimetres * 1e-4;
        tank.outletArea = outletSquareCentimetres * 1e-4;
        tank.height = 0.2;
        tank.Cd = 1;
        return tank;
    }
}
