package org.twinbench.components.valve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValveTest {

    private final Valve valve = new Valve();

    @Test
    void opensInItsStrokeTime() {
        valve.strokeTime = 4;
        valve.opening = 1;
        run(1, 0.01);
        assertEquals(0.25, valve.position, 1e-12);
        run(3, 0.01);
        assertEquals(1, valve.position, 1e-12);
    }

    @Test
    void stopsAtTheOpeningThatIsAskedFor() {
        valve.opening = 0.3;
        run(60, 0.01);
        assertEquals(0.3, valve.position);
        valve.opening = 0.1;
        run(60, 0.01);
        assertEquals(0.1, valve.position);
    }

    @Test
    void withoutStrokeTimeItJumps() {
        valve.strokeTime = 0;
        valve.opening = 0.42;
        run(0.01, 0.01);
        assertEquals(0.42, valve.position);
    }

    @Test
    void passesAShareOfItsMaxFlowWhateverThePressure() {
        valve.maxFlow = 0.0016;
        assertEquals(0.0004, flowAt(0.25), 1e-15);
        valve.pressureDrop = 3e5;
        assertEquals(0.0004, flowAt(0.25), 1e-15);
    }

    /** Kv is the flow of water in m³/h at 1 bar; four times the pressure doubles it. */
    @ParameterizedTest
    @CsvSource({"1e5, 1, 10", "4e5, 1, 20", "0.25e5, 1, 5", "1e5, 0.64, 12.5", "-1e5, 1, -10", "0, 1, 0"})
    void passesAfterItsFlowCoefficient(double pressureDrop, double relativeDensity, double cubicMetresPerHour) {
        valve.Kv = 10;
        valve.pressureDrop = pressureDrop;
        valve.relativeDensity = relativeDensity;
        assertEquals(cubicMetresPerHour, flowAt(1) * 3600, 1e-12);
    }

    /** Inherent equal-percentage characteristic at a rangeability of 50: each tenth of the stroke multiplies by 1.479. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.0296",
        "0.2, 0.0437",
        "0.3, 0.0647",
        "0.4, 0.0956",
        "0.5, 0.1414",
        "0.6, 0.2091",
        "0.7, 0.3092",
        "0.8, 0.4573",
        "0.9, 0.6762",
        "1, 1"
    })
    void followsThePublishedTableOfEqualPercentage(double position, double share) {
        valve.characteristic = Valve.Characteristic.EQUAL_PERCENTAGE;
        valve.rangeability = 50;
        valve.maxFlow = 1;
        assertEquals(share, flowAt(position), 0.00005);
    }

    @Test
    void ofEqualPercentageClosesTightAndWithoutAJump() {
        valve.characteristic = Valve.Characteristic.EQUAL_PERCENTAGE;
        valve.maxFlow = 1;
        assertEquals(0, flowAt(0));
        assertEquals(flowAt(0.01), flowAt(Math.nextDown(0.01)), 1e-12);
    }

    @Test
    void aPassingOneNeverShutsAndOpensAsBefore() {
        valve.passing = 0.05;
        valve.maxFlow = 1;
        assertEquals(0.05, flowAt(0));
        assertEquals(0.05, flowAt(0.03));
        assertEquals(0.5, flowAt(0.5));
    }

    private double flowAt(double position) {
        valve.position = position;
        valve.outputs();
        return valve.flow;
    }

    private void run(double seconds, double dt) {
        for (long step = Math.round(seconds / dt); step > 0; step--) {
            valve.step(dt);
        }
    }
}
