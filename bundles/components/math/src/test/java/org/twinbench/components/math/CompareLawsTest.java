package org.twinbench.components.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every comparison. */
class CompareLawsTest {

    @Property
    void withoutToleranceItIsThatOfJava(@ForAll double a, @ForAll double b) {
        assertEquals(a < b, compared(Compare.Operator.LESS, a, b));
        assertEquals(a == b, compared(Compare.Operator.EQUAL, a, b));
        assertEquals(a > b, compared(Compare.Operator.GREATER, a, b));
    }

    private static boolean compared(Compare.Operator operator, double a, double b) {
        Compare compare = new Compare();
        compare.operator = operator;
        compare.a = a;
        compare.b = b;
        compare.outputs();
        return compare.output;
    }
}
