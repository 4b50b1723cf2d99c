package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.Simulation.Row;
import org.twinbench.api.value.Value;

/** Rows that are read while ticks go on, as fast as possible or in real time. */
@Timeout(60)
final class RowsBesideTicksTest {

    private static final int READERS = 3;
    private static final int ROWS = 5_000;

    @Test
    void freelyRunningMachineShowsWholeRows() {
        assertRowsAreWhole(Double.POSITIVE_INFINITY);
    }

    @Test
    void pacedMachineShowsWholeRows() {
        assertRowsAreWhole(10);
    }

    private static void assertRowsAreWhole(double speed) {
        Bench bench = new Bench().with("first", "counter").with("last", "counter");
        Simulation run = Bench.engine().prepare(1, bench.machine(), Bench.settings());
        run.speed(speed);
        run.start();
        CompletableFuture<?>[] readers = Stream.generate(() -> CompletableFuture.runAsync(() -> read(run)))
                .limit(READERS)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(readers).join();
        assertTrue(run.status().tick() > 0);
        run.stop();
    }

    /** Each counter has counted the ticks, and no reader sees time run backwards. */
    private static void read(Simulation run) {
        long last = 0;
        for (int i = 0; i < ROWS; i++) {
            Row row = run.row("*");
            assertTrue(row.tick() >= last);
            last = row.tick();
            row.signals().values().forEach(signal -> assertEquals(Value.of(row.tick()), signal.value()));
        }
    }
}
