package org.twinbench.components.heater;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What holds for every heater, whatever its duty. */
class HeaterLawsTest {

    @Property
    void staysBetweenNothingAndRatedPower(
            @ForAll @DoubleRange(min = -3, max = 3) double duty,
            @ForAll @DoubleRange(min = 0.01, max = 100) double dt) {
        Heater heater = new Heater();
        heater.duty = duty;
        for (int step = 0; step < 20; step++) {
            heater.step(dt);
            assertTrue(heater.heat >= 0 && heater.heat <= heater.ratedPower, () -> "heat " + heater.heat);
        }
    }
}
