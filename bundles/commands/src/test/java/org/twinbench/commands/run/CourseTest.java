package org.twinbench.commands.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.twinbench.commands.file.WrongInput;

class CourseTest {

    private static final double MAX = Double.POSITIVE_INFINITY;

    @Test
    void coversTheTimeAskedForWithWholeSteps() {
        assertEquals(
                6000, Course.of(10_000_000, 60_000_000_000L, 10_000_000, MAX).steps());
        assertEquals(
                6001, Course.of(10_000_000, 60_000_000_001L, 10_000_000, MAX).steps());
        assertEquals(1, Course.of(10_000_000, 1, 10_000_000, MAX).steps());
    }

    @Test
    void refusesRowsBetweenTwoSteps() {
        WrongInput wrong = assertThrows(WrongInput.class, () -> Course.of(10_000_000, 1, 15_000_000, MAX));
        assertEquals(
                "--every 15ms is no multiple of --step 10ms; write for instance --every 20ms.", wrong.getMessage());
    }

    @Property
    void stopsAtEveryRowAndGetsToTheEnd(
            @ForAll @LongRange(min = 1, max = 500) long steps,
            @ForAll @LongRange(min = 1, max = 50) long every,
            @ForAll @IntRange(min = 1, max = 200_000) int components) {
        Course course = new Course(1_000, steps, every, MAX);
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

    @Test
    void isDueAtItsPaceAndAtOnceWithoutOne() {
        assertEquals(5_000_000_000L, Course.of(10_000_000, 1, 10_000_000, 2).due(1000));
        assertEquals(0, Course.of(10_000_000, 1, 10_000_000, MAX).due(1000));
    }
}
