package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.simulation.Lateness;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.settings.LatePolicy;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.value.Value;

/** Start, pause, resume, advance, speed, stop. */
@Timeout(30)
final class ControlTest {

    private static final Bench COUNTER = new Bench().with("counter", "counter");

    private static Simulation prepare(double speed, OptionalLong duration) {
        return Bench.engine()
                .prepare(
                        1,
                        COUNTER.machine(),
                        new SimulationSettings(1_000_000, speed, duration, 1, OnError.PAUSE, Path.of(""), List.of()));
    }

    private static void await(Simulation run, State state) throws InterruptedException {
        while (run.status().state() != state) {
            Thread.sleep(1);
        }
    }

    @Test
    void aFreeRunEndsAfterItsDurationAtTheExactTick() throws InterruptedException {
        Simulation run = prepare(Double.POSITIVE_INFINITY, OptionalLong.of(10_000_000_000L));
        run.start();
        await(run, State.STOPPED);
        assertEquals(10_000, run.status().tick());
        assertEquals(10, run.status().time());
        assertEquals(
                Value.of(10_000L),
                run.row("counter.count").signals().get("counter.count").value());
    }

    @Test
    void theStatusSaysWhatHappensToDeadlinesThatHavePassed() {
        SimulationSettings skipping = SimulationSettings.defaults(Path.of("")).with(LatePolicy.SKIP);
        SimulationStatus status =
                Bench.engine().prepare(1, COUNTER.machine(), skipping).status();
        assertEquals(LatePolicy.SKIP, status.latePolicy());
        assertEquals(0, status.skippedDeadlines());
    }

    @Test
    void aPacedRunKeepsTheTimeItIsGiven() throws InterruptedException {
        Simulation run = prepare(20, OptionalLong.of(4_000_000_000L));
        long start = System.nanoTime();
        run.start();
        await(run, State.STOPPED);
        double seconds = (System.nanoTime() - start) * 1e-9;
        assertTrue(seconds >= 0.199, "4 s at speed 20 took " + seconds + " s");
        assertEquals(4_000, run.status().tick());
        Lateness lateness = run.status().lateness();
        assertEquals(4_000, lateness.ticks());
        assertTrue(lateness.p50() <= lateness.p99() && lateness.p99() <= lateness.max(), lateness.toString());
        assertTrue(lateness.max() > 0 && lateness.max() < 10, lateness.toString());
    }

    @Test
    void pauseHoldsTimeAndAdvanceDoesSingleSteps() throws InterruptedException {
        Simulation run = prepare(1, OptionalLong.empty());
        run.start();
        Thread.sleep(20);
        run.pause();
        long tick = run.status().tick();
        Thread.sleep(20);
        assertEquals(tick, run.status().tick());
        run.advance(1);
        assertEquals(tick + 1, run.status().tick());
        run.resume();
        await(run, State.RUNNING);
        run.stop();
        assertEquals(State.STOPPED, run.status().state());
        assertTrue(run.status().tick() > tick);
    }

    @Test
    void speedChangesWhileRunning() throws InterruptedException {
        Simulation run = prepare(0.001, OptionalLong.of(1_000_000_000L));
        run.start();
        Thread.sleep(5);
        run.speed(Double.POSITIVE_INFINITY);
        await(run, State.STOPPED);
        assertEquals(1_000, run.status().tick());
    }

    @Test
    void rowsAreReadWhileItRunsWithoutEverTearing() {
        Simulation run = Bench.engine()
                .prepare(
                        1,
                        new Bench()
                                .with("a", "counter")
                                .with("b", "counter")
                                .with("sum", "adder", Map.of("weight", Value.of(-1.0)), Map.of())
                                .connect("sum.a", "a.count")
                                .connect("sum.b", "b.count")
                                .machine(),
                        Bench.settings());
        run.start();
        for (int i = 0; i < 200; i++) {
            Simulation.Row row = run.row("*");
            assertEquals(Value.of(row.tick()), row.signals().get("a.count").value());
            assertEquals(Value.of(0.0), row.signals().get("sum.output").value());
        }
        run.stop();
    }

    @Test
    void whatTheStateDoesNotAllowIsRefusedWithASentence() {
        Simulation run = prepare(1, OptionalLong.empty());
        IllegalStateException refused = assertThrows(IllegalStateException.class, run::pause);
        assertEquals("Simulation 1 is ready; to pause it, it must be running.", refused.getMessage());
        run.stop();
        assertThrows(IllegalStateException.class, run::start);
        assertThrows(IllegalStateException.class, () -> run.parameters(Map.of()));
        assertEquals(1, run.row("*").signals().size());
    }

    @Test
    void manySimulationsRunAtOnce() throws InterruptedException {
        Engine engine = Bench.engine();
        SimulationSettings settings = new SimulationSettings(
                1_000_000,
                Double.POSITIVE_INFINITY,
                OptionalLong.of(1_000_000_000L),
                1,
                OnError.PAUSE,
                Path.of(""),
                List.of());
        List<Simulation> runs = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> engine.prepare(i + 1, COUNTER.machine(), settings))
                .toList();
        runs.forEach(Simulation::start);
        for (Simulation run : runs) {
            await(run, State.STOPPED);
            assertEquals(1_000, run.status().tick());
        }
        assertEquals(20, engine.list().size());
    }
}
