package org.twinbench.components.tank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What holds for every tank, whatever flows. */
class TankLawsTest {

    @Property
    void whatFlowsInStaysOrFlowsOut(
            @ForAll @DoubleRange(min = 0, max = 1.5) double level,
            @ForAll @DoubleRange(min = 0, max = 5) double litresPerSecond,
            @ForAll @DoubleRange(min = 0.01, max = 1) double dt) {
        Tank tank = tank(level);
        tank.inflow = litresPerSecond / 1000;
        for (int step = 0; step < 50; step++) {
            tank.outputs();
            double before = tank.level * tank.area;
            double out = tank.outflow;
            tank.step(dt);
            if (tank.level > 0) {
                assertEquals(tank.inflow, (tank.level * tank.area - before) / dt + out + tank.overflow, 1e-12);
            }
        }
    }

    /** Energy of the content over 0 °C: what flows in brings ρ·c·q·Ti, what flows out takes ρ·c·q·T of the mixture. */
    @Property
    void energyIsConserved(
            @ForAll @DoubleRange(min = 0.1, max = 1.5) double level,
            @ForAll @DoubleRange(min = 0, max = 5) double litresPerSecond,
            @ForAll @DoubleRange(min = 0, max = 50_000) double heat,
            @ForAll @DoubleRange(min = 0, max = 100) double temperature) {
        Tank tank = tank(level);
        tank.inflow = litresPerSecond / 1000;
        tank.heat = heat;
        tank.temperature = temperature;
        double dt = 0.5;
        double capacity = tank.density * tank.specificHeat;
        for (int step = 0; step < 50; step++) {
            tank.outputs();
            double before = tank.level * tank.area * tank.temperature;
            double out = tank.outflow;
            double gain = heat - tank.loss * (tank.temperature - tank.ambient);
            tank.step(dt);
            double gained = tank.level * tank.area * tank.temperature - before;
            double carried = (tank.inflow * tank.inflowTemperature - (out + tank.overflow) * tank.temperature) * dt;
            assertEquals(gain * dt / capacity + carried, gained, 1e-9);
        }
    }

    @Property
    void withoutHeatItStaysBetweenThoseThatMix(
            @ForAll @DoubleRange(min = 0, max = 1.5) double level,
            @ForAll @DoubleRange(min = 0, max = 100) double litresPerSecond,
            @ForAll @DoubleRange(min = 0, max = 100) double temperature,
            @ForAll @DoubleRange(min = 0, max = 100) double inflowTemperature) {
        Tank tank = tank(level);
        tank.loss = 0;
        tank.inflow = litresPerSecond / 1000;
        tank.temperature = temperature;
        tank.inflowTemperature = inflowTemperature;
        for (int step = 0; step < 50; step++) {
            tank.outputs();
            tank.step(1);
            assertTrue(tank.temperature >= Math.min(temperature, inflowTemperature) - 1e-9);
            assertTrue(tank.temperature <= Math.max(temperature, inflowTemperature) + 1e-9);
            assertTrue(tank.level >= 0 && tank.level <= tank.height);
        }
    }

    private static Tank tank(double level) {
        Tank tank = new Tank();
        tank.area = 0.2;
        tank.height = 1.5;
        tank.outletArea = 2.5e-4;
        tank.level = level;
        return tank;
    }
}
