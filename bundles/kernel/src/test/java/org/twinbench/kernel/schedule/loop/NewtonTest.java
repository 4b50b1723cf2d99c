package org.twinbench.kernel.schedule.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Newton's method on functions whose fixed points are known. */
final class NewtonTest {

    private final Newton newton = new Newton(1);

    private static LoopFunction function(DoubleUnaryOperator g) {
        return (at, into) -> {
            into.real(0, g.applyAsDouble(at.real(0)));
            return Double.isFinite(into.real(0));
        };
    }

    private static TearValues start(double value) {
        TearValues values = new TearValues(1, 0);
        values.real(0, value);
        return values;
    }

    /** The whole steps for {@code atan(x) = 0} from 3 go farther and farther away. */
    @Test
    void stepsAreHalvedUntilTheyComeCloser() {
        TearValues values = start(3);
        assertTrue(newton.solve(function(x -> x - StrictMath.atan(x)), values));
        assertEquals(0, values.real(0), 1e-12);
    }

    @Test
    void itConvergesInFewSteps() {
        TearValues values = start(1);
        assertTrue(newton.solve(function(x -> 2 / x), values));
        assertEquals(StrictMath.sqrt(2), values.real(0), 1e-15);
        assertTrue(newton.iterations() <= 6, newton.iterations() + " steps");
    }

    @Test
    void theScaleOfTheValuesDoesNotMatter() {
        for (double scale : new double[] {1e-9, 1, 1e9}) {
            TearValues values = start(0);
            assertTrue(newton.solve(function(x -> scale * StrictMath.cos(x / scale)), values));
            assertEquals(0.7390851332151607, values.real(0) / scale, 1e-9);
        }
    }

    @Test
    void stepsOutOfTheDomainAreHalvedToo() {
        TearValues values = start(0.01);
        assertTrue(newton.solve(function(x -> x - StrictMath.log(x)), values));
        assertEquals(1, values.real(0), 1e-12);
    }

    @Test
    void withoutASolutionTheValuesThatCameClosestStay() {
        TearValues values = start(3);
        assertFalse(newton.solve(function(x -> x + 1 + x * x), values));
        assertEquals(0, values.real(0), 1e-3);
    }

    @Test
    void aStartWhereNothingComesOutStays() {
        TearValues values = start(-1);
        assertFalse(newton.solve(function(StrictMath::log), values));
        assertEquals(-1, values.real(0));
    }

    @Test
    void fixedPointIterationKeepsWhatCameClosestWhenItDiverges() {
        TearValues values = start(1);
        assertFalse(new FixedPoint(1, 0).solve(function(x -> 2 * x + 1), values));
        assertEquals(1, values.real(0));
    }
}
