package org.twinbench.commands.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

    @Test
    void isDueAtItsPaceAndAtOnceWithoutOne() {
        assertEquals(5_000_000_000L, Course.of(10_000_000, 1, 10_000_000, 2).due(1000));
        assertEquals(0, Course.of(10_000_000, 1, 10_000_000, MAX).due(1000));
    }
}
