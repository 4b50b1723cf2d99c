package org.twinbench.components.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensorTest {

    private final Sensor sensor = new Sensor();

    @BeforeEach
    void measuresUpToTwoMetres() {
        sensor.high = 2;
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "0.5, 8", "1, 12", "2, 20", "-0.02, 3.84", "2.05, 20.4"})
    void signalsItsRangeAsFourToTwentyMilliamperes(double input, double milliamperes) {
        sensor.input = input;
        sensor.step(0.01);
        assertEquals(input, sensor.value);
        assertEquals(milliamperes, sensor.signal, 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"5, 20.5, 2.0625", "-5, 3.8, -0.025"})
    void saturatesWhereNamurSaysSo(double input, double milliamperes, double value) {
        sensor.input = input;
        sensor.step(0.01);
        assertEquals(milliamperes, sensor.signal);
        assertEquals(value, sensor.value, 1e-12);
    }

    @Test
    void aReversedRangeSignalsBackwards() {
        sensor.low = 2;
        sensor.high = 0;
        sensor.input = 1.5;
        sensor.step(0.01);
        assertEquals(8, sensor.signal, 1e-12);
        assertEquals(1.5, sensor.value);
    }

    @Test
    void followsWithItsLag() {
        sensor.lag = 2;
        sensor.input = 1;
        for (int second = 1; second <= 10; second++) {
            run(1000, 0.001);
            assertEquals(1 - Math.exp(-second / 2.0), sensor.value, 1e-4, "after " + second + " s");
        }
    }

    @Test
    void beginsAtRestAtItsStartValue() {
        sensor.lag = 2;
        sensor.value = 0.6;
        sensor.initialize();
        assertEquals(8.8, sensor.signal, 1e-12);
        sensor.input = 0.6;
        run(100, 0.01);
        assertEquals(0.6, sensor.value, 1e-12);
    }

    @Test
    void aBrokenWireSignalsFailureUntilMended() {
        sensor.input = 1;
        run(10, 0.01);
        sensor.wireBreak = true;
        run(1, 0.01);
        assertEquals(3.6, sensor.signal);
        assertEquals(-0.05, sensor.value, 1e-12);
        sensor.wireBreak = false;
        run(1, 0.01);
        assertEquals(12, sensor.signal);
        assertEquals(1, sensor.value);
    }

    @Test
    void roundsToItsResolution() {
        sensor.resolution = 0.25;
        sensor.input = 1.13;
        run(1, 0.01);
        assertEquals(1.25, sensor.value);
        assertEquals(14, sensor.signal);
    }

    @Test
    void noiseHasItsStandardDeviationAndNoBias() {
        sensor.noise = 0.02;
        sensor.input = 1;
        int samples = 20_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < samples; i++) {
            run(1, 0.01);
            sum += sensor.value - 1;
            squares += (sensor.value - 1) * (sensor.value - 1);
        }
        assertEquals(0, sum / samples, 5 * 0.02 / Math.sqrt(samples));
        assertEquals(0.02, Math.sqrt(squares / samples), 0.0005);
    }

    @Test
    void theSameSeedGivesTheSameNoise() {
        Sensor twin = new Sensor();
        twin.high = 2;
        twin.noise = sensor.noise = 0.1;
        twin.input = sensor.input = 1;
        twin.stream = sensor.stream = 4711;
        for (int i = 0; i < 100; i++) {
            sensor.step(0.01);
            twin.step(0.01);
            assertEquals(sensor.value, twin.value);
        }
        twin.stream++;
        sensor.step(0.01);
        twin.step(0.01);
        assertNotEquals(sensor.value, twin.value);
    }

    private void run(int steps, double dt) {
        for (int step = 0; step < steps; step++) {
            sensor.step(dt);
        }
    }
}
