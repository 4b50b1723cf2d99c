package org.twinbench.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.twinbench.benchmarks.Figure.Judgement;

final class FigureTest {

    @Test
    void isJudgedByTheRatioToItsReference() {
        assertEquals(Judgement.GOAL, figure(3).judgement());
        assertEquals(Judgement.FLOOR, figure(4).judgement());
        assertEquals(Judgement.MISSED, figure(4.1).judgement());
    }

    @Test
    void isRefusedWhereThereIsNothingToCompareWith() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Figure("start-up", "s", 1, 3, 0, 1.5, 2));
        assertEquals("start-up: reference is 0.0", refused.getMessage());
    }

    private static Figure figure(double ours) {
        return new Figure("start-up", "s", 1, ours, 2, 1.5, 2);
    }
}
