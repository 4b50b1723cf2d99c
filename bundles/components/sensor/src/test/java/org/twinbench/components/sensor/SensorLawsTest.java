package org.twinbench.components.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What holds for every sensor, whatever it measures. */
class SensorLawsTest {

    @Property
    void signalAndValueTellTheSame(
            @ForAll @DoubleRange(min = -10, max = 10) double input,
            @ForAll @DoubleRange(min = 0, max = 1) double noise,
            @ForAll boolean wireBreak) {
        Sensor sensor = new Sensor();
        sensor.high = 2;
        sensor.input = input;
        sensor.noise = noise;
        sensor.wireBreak = wireBreak;
        for (int step = 0; step < 10; step++) {
            sensor.step(0.01);
            assertEquals(sensor.value, (sensor.signal - 4) / 16 * 2, 1e-12);
            assertTrue(wireBreak ? sensor.signal == 3.6 : sensor.signal >= 3.8 && sensor.signal <= 20.5);
        }
    }
}
