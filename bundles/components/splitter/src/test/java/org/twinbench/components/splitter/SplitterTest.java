package org.twinbench.components.splitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
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

    @Property(tries = 200)
    void losesNothing(
            @ForAll @DoubleRange(min = 0, max = 1) double fraction,
            @ForAll @DoubleRange(min = -1, max = 1) double inflow) {
        splitter.fraction = fraction;
        splitter.inflow = inflow;
        splitter.outputs();
        assertEquals(inflow, splitter.straight + splitter.side, Math.ulp(inflow));
    }
}
