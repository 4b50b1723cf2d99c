package org.twinbench.commands.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CourseLawsTest {

    @Property
    void stopsAtEveryRowAndGetsToTheEnd(
            @ForAll @LongRange(min = 1, max = 500) long steps,
            @ForAll @LongRange(min = 1, max = 50) long every,
            @ForAll @IntRange(min = 1, max = 200_000) int components) {
        Course course = new Course(1_000, steps, every, Double.POSITIVE_INFINITY);
        long tick = 0;
        long rows = 0;
        while (tick < steps) {
            long next = course.next(tick, components);
            assertTrue(next > tick && next <= steps);
            tick = next;
            rows += tick % every == 0 ? 1 : 0;
        }
        assertEquals(steps / every, rows);
    }
}
