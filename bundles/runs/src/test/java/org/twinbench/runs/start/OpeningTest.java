package org.twinbench.runs.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often is recorded where nobody says it. */
final class OpeningTest {

    @ParameterizedTest
    @CsvSource({
        "7, 10000000, 1",
        "1000, 10000000, 1",
        "2500, 10000000, 1",
        "2501, 10000000, 2",
        "10000, 10000000, 5",
        "100000, 10000000, 50",
        "1000, 1000000, 5",
        "10, 1000, 50"
    })
    void everyTickUpToTheBudgetThenFewer(int signals, long stepNanos, long every) {
        assertEquals(every, Opening.affordable(signals, stepNanos));
    }
}
