package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.simulation.RowSelection;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.value.Value;

/** Rows as they are computed. */
@Timeout(60)
final class RowStreamTest {

    private static final Bench MACHINE = new Bench()
            .with("a", "counter")
            .with("sum", "adder", Map.of("weight", Value.of(1.0)), Map.of("b", Value.of(0.5)))
            .connect("sum.a", "a.count");

    private static Simulation run(double speed, long durationNanos) {
        return Bench.engine()
                .prepare(
                        1,
                        MACHINE.machine(),
                        new SimulationSettings(
                                1_000_000,
                                speed,
                                OptionalLong.of(durationNanos),
                                1,
                                OnError.PAUSE,
                                java.nio.file.Path.of(""),
                                List.of()));
    }

    @Test
    void outputsAndUnconnectedInputsAreInThemFromRowZeroOn() {
        Simulation run = MACHINE.prepare();
        RowStream rows = run.rows(RowSelection.ALL);
        run.advance(2);

        assertEquals(List.of("a.count", "sum.b", "sum.output"), rows.paths());
        long[] ticks = new long[10];
        long[] values = new long[30];
        assertEquals(3, rows.take(ticks, values));
        assertEquals(List.of(0L, 1L, 2L), List.of(ticks[0], ticks[1], ticks[2]));
        assertEquals(List.of(0L, 1L, 2L), List.of(values[0], values[3], values[6]));
        assertEquals(0.5, Double.longBitsToDouble(values[7]));
        assertEquals(2.5, Double.longBitsToDouble(values[8]));
        assertEquals(0, rows.take(ticks, values));
    }

    @Test
    void aSelectionTakesSomeSignalsOfSomeRows() {
        Simulation run = MACHINE.prepare();
        run.advance(3);
        RowStream rows = run.rows(new RowSelection("sum.output", 5));
        run.advance(9);

        long[] ticks = new long[10];
        assertEquals(2, rows.take(ticks, new long[10]));
        assertEquals(List.of(5L, 10L), List.of(ticks[0], ticks[1]));
    }

    @Test
    void aFreeRunWaitsForItsReaderAndNothingIsMissing() throws InterruptedException {
        Simulation run = run(Double.POSITIVE_INFINITY, 300_000_000_000L);
        RowStream rows = run.rows(RowSelection.ALL);
        run.start();
        long[] ticks = new long[1_000];
        long[] values = new long[3_000];
        long expected = 0;
        while (expected <= 300_000) {
            int count = rows.take(ticks, values);
            for (int row = 0; row < count; row++, expected++) {
                assertEquals(expected, ticks[row]);
                assertEquals(expected, values[3 * row]);
            }
            if (expected % 50_000 == 0) {
                Thread.sleep(2);
            }
        }
        run.close();
    }

    @Test
    void aRunWhoseReaderHasGoneAsleepGoesOnAndRowsAreMissing() throws InterruptedException {
        Simulation run = run(Double.POSITIVE_INFINITY, 200_000_000_000L);
        RowStream rows = run.rows(RowSelection.ALL);
        run.start();
        while (run.status().state() != State.STOPPED) {
            Thread.sleep(10);
        }
        List<Long> taken = new ArrayList<>();
        long[] ticks = new long[100_000];
        int count = rows.take(ticks, new long[300_000]);
        for (int row = 0; row < count; row++) {
            taken.add(ticks[row]);
        }
        assertTrue(count < 200_001 && count > 1_000);
        assertEquals(count - 1L, taken.get(count - 1));
    }

    @Test
    void whoeverClosesTheStreamIsNotWaitedFor() {
        Simulation run = run(Double.POSITIVE_INFINITY, 1_000_000_000_000L);
        run.rows(RowSelection.ALL).close();
        run.advance(200_000);
        assertEquals(200_000, run.status().tick());
    }

    @Test
    void aRunThatHasEndedHandsOutNoMore() {
        Simulation run = MACHINE.prepare();
        RowStream rows = run.rows(RowSelection.ALL);
        run.advance(1);
        run.stop();

        assertEquals(2, rows.take(new long[5], new long[15]));
        assertThrows(IllegalStateException.class, () -> run.rows(RowSelection.ALL));
    }
}
