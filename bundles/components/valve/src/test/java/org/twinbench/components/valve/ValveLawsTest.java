package org.twinbench.components.valve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What holds for every valve. */
class ValveLawsTest {

    @Property
    void flowsMoreTheFurtherItIsOpen(
            @ForAll Valve.Characteristic characteristic,
            @ForAll @DoubleRange(min = 0, max = 1) double a,
            @ForAll @DoubleRange(min = 0, max = 1) double b) {
        double less = flowAt(characteristic, Math.min(a, b));
        double more = flowAt(characteristic, Math.max(a, b));
        assertTrue(less <= more);
        assertTrue(less >= 0);
    }

    @Property
    void staysWithinItsStroke(@ForAll @DoubleRange(min = -2, max = 3) double opening) {
        Valve valve = new Valve();
        valve.opening = opening;
        for (int step = 0; step < 20; step++) {
            valve.step(0.5);
            assertTrue(valve.position >= 0 && valve.position <= 1);
        }
    }

    private static double flowAt(Valve.Characteristic characteristic, double position) {
        Valve valve = new Valve();
        valve.characteristic = characteristic;
        valve.position = position;
        valve.outputs();
        return valve.flow;
    }
}
