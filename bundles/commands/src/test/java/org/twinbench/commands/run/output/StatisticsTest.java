package org.twinbench.commands.run.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void remembersTheEndsAndTheExtremes() {
        Statistics statistics = new Statistics(1);
        for (double value : new double[] {0.6, 0.812, 0.59, 0.8}) {
            statistics.row(new double[] {value});
        }
        assertEquals(0.6, statistics.start(0));
        assertEquals(0.8, statistics.end(0));
        assertEquals(0.59, statistics.min(0));
        assertEquals(0.812, statistics.max(0));
    }

    @Test
    void keepsTheExtremesOfASignalThatEndsAsNoNumber() {
        Statistics statistics = new Statistics(1);
        statistics.row(new double[] {1});
        statistics.row(new double[] {2});
        statistics.row(new double[] {Double.NaN});
        assertEquals(1, statistics.min(0));
        assertEquals(2, statistics.max(0));
        assertEquals(Double.NaN, statistics.end(0));
    }
}
