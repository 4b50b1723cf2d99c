package org.twinbench.commands.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class FiguresLawsTest {

    @Property
    void theDifferenceOfTwoNumbersIsVisible(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double one,
            @ForAll @DoubleRange(min = 1, max = 1e6) double spread) {
        int decimals = Figures.decimals(one, one + spread);
        BigDecimal shown = new BigDecimal(Figures.fixed(one + spread, decimals).replace(" ", ""))
                .subtract(new BigDecimal(Figures.fixed(one, decimals).replace(" ", "")));
        assertTrue(Math.abs(shown.doubleValue() - spread) <= spread * 0.02, one + " and " + spread);
    }
}
