package org.twinbench.components.splitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What holds for every splitter. */
class SplitterLawsTest {

    @Property
    void losesNothing(
            @ForAll @DoubleRange(min = 0, max = 1) double fraction,
            @ForAll @DoubleRange(min = -1, max = 1) double inflow) {
        Splitter splitter = new Splitter();
        splitter.fraction = fraction;
        splitter.inflow = inflow;
        splitter.outputs();
        assertEquals(inflow, splitter.straight + splitter.side, Math.ulp(inflow));
    }
}
