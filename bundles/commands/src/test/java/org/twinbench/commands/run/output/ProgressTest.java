package org.twinbench.commands.run.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final long SECOND = 1_000_000_000;
    private static final long HOUR = 3600 * SECOND;

    private final StringWriter text = new StringWriter();
    private final PrintWriter err = new PrintWriter(text);

    @Test
    void drawsABarWithEighthsOfACell() {
        Progress progress = new Progress(err, true, 2 * HOUR, 0);
        assertEquals(
                "  00:52:10 of 02:00:00  ███████████▎                43 %   6 100 × real time   667 ms left",
                progress.bar(3130 * SECOND, 513 * SECOND / 1000));
    }

    @Test
    void refreshesTheBarTenTimesASecondInPlace() {
        Progress progress = new Progress(err, true, HOUR, 0);
        for (long millis = 0; millis < 1000; millis++) {
            progress.at(millis * SECOND, millis * SECOND / 1000);
        }
        assertEquals(9, text.toString().chars().filter(letter -> letter == '\r').count());
        assertFalse(text.toString().contains("\n"));
    }

    @Test
    void takesTheBarAwayAtTheEnd() {
        Progress progress = new Progress(err, true, HOUR, 0);
        progress.at(SECOND, SECOND);
        progress.end();
        assertTrue(text.toString().endsWith(" \r"), text.toString());
    }

    @Test
    void writesALineForEachTenthWhereNobodyWatches() {
        Progress progress = new Progress(err, false, 100 * SECOND, 0);
        for (long second = 0; second <= 100; second++) {
            progress.at(second * SECOND, second * SECOND / 10);
        }
        assertEquals(10, text.toString().lines().count());
        assertEquals(
                "   10 %  00:00:10 of 00:01:40  10 × real time   9.0 s left",
                text.toString().lines().findFirst().orElseThrow());
        assertTrue(text.toString().lines().allMatch(line -> line.indexOf('\u001b') < 0));
    }

    @Test
    void writesNothingOfARunThatIsDoneAtOnce() {
        Progress progress = new Progress(err, false, 100 * SECOND, 0);
        for (long second = 0; second <= 100; second++) {
            progress.at(second * SECOND, second * SECOND / 101);
        }
        assertEquals("", text.toString());
    }
}
