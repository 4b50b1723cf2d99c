package org.twinbench.components.pump;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PumpTest {

    private final Pump pump = new Pump();

    /** 3.33 cm³/(V·s) at 3 V. */
    @Test
    void flowsInProportionToItsDrive() {
        pump.gain = 3.33e-6;
        pump.drive = 3;
        pump.outputs();
        assertEquals(9.99e-6, pump.flow, 1e-18);
    }

    @Test
    void givesNothingWhenItRunsDry() {
        pump.drive = 1;
        pump.dryRun = true;
        pump.outputs();
        assertEquals(0, pump.flow);
        pump.dryRun = false;
        pump.outputs();
        assertEquals(0.001, pump.flow);
    }
}
