package org.twinbench.components.pid;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What holds for every controller, whatever it measures. */
class PidLawsTest {

    @Property
    void staysWithinItsLimitsAndIsSaturatedOnlyThere(
            @ForAll @DoubleRange(min = -1000, max = 1000) double setpoint,
            @ForAll @DoubleRange(min = -1000, max = 1000) double measured,
            @ForAll @DoubleRange(min = 0, max = 100) double derivativeTime) {
        Pid pid = new Pid();
        pid.low = -0.5;
        pid.Td = derivativeTime;
        pid.setpoint = setpoint;
        for (int step = 0; step < 10; step++) {
            pid.measured = measured * step / 10;
            pid.outputs();
            assertTrue(pid.output >= -0.5 && pid.output <= 1);
            assertTrue(!pid.saturated || pid.output == -0.5 || pid.output == 1, () -> "saturated at " + pid.output);
            pid.step(0.01);
        }
    }
}
