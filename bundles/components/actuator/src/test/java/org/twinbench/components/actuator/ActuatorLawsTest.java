package org.twinbench.components.actuator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What holds for every actuator, whatever its commands. */
class ActuatorLawsTest {

    @Property
    void staysBetweenItsEndsAndNeverExceedsItsSpeed(@ForAll @DoubleRange(min = -2, max = 3) double[] commands) {
        Actuator actuator = new Actuator();
        actuator.strokeTime = 10;
        for (double command : commands) {
            double before = actuator.position;
            actuator.command = command;
            actuator.step(0.1);
            assertTrue(actuator.position >= 0 && actuator.position <= 1);
            assertTrue(Math.abs(actuator.position - before) <= 0.01 + 1e-15);
        }
    }
}
