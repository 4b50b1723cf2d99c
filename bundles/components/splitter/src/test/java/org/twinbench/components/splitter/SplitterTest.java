package org.twinbench.components.splitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SplitterTest {

    private final Splitter splitter = new Splitter();

    @Test
    void sendsItsFractionStraightOn() {
        splitter.fraction = 0.75;
        splitter.inflow = 8;
        splitter.outputs();
        assertEquals(6, splitter.straight);
        assertEquals(2, splitter.side);
    }
}
