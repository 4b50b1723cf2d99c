package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.engine.clock.RealTime;

/** Which threads rank above ordinary programs. Where this computer permits none to, these tests see that all goes on without. */
@Timeout(60)
final class RealTimeTest {

    private static final Bench COUNTER = new Bench().with("counter", "counter");
    private static final String FIFO = "1";

    /** Of {@code /proc/PID/task/TID/stat}, counted behind the name: the scheduling policy. */
    private static final int POLICY = 38;

    private final Engine engine = engine(true);

    private static Engine engine(boolean wanted) {
        return new Engine(
                Bench.CATALOG,
                new Assembler(Bench.CATALOG, Bench.UNITS),
                Bench.UNITS,
                Bench.uncoupled(),
                new RealTime(wanted));
    }

    @AfterEach
    void end() throws Exception {
        engine.stopAll();
    }

    @Test
    void aPacedRunHasItUntilItRunsFreely() throws Exception {
        Simulation run = started(COUNTER, 1);
        await(() -> run.status().realTime() == isPermitted());
        assertEquals(isPermitted(), isRealTime("tick 1 Test mac"));
        run.speed(Double.POSITIVE_INFINITY);
        await(() -> !run.status().realTime());
        assertFalse(isRealTime("tick 1 Test mac"));
        run.speed(1);
        await(() -> run.status().realTime() == isPermitted());
        run.stop();
        assertFalse(run.status().realTime());
    }

    @Test
    void deadlinesTooCloseToSleepBetweenDoNotGetIt() throws Exception {
        Simulation run = started(COUNTER, 10);
        Thread.sleep(500);
        assertFalse(run.status().realTime());
    }

    @Test
    void aMachineThatCannotKeepItsPaceLosesIt() throws Exception {
        Simulation run = started(new Bench().with("snail", "slow"), 1);
        await(() -> run.status().tick() >= 4 && !run.status().realTime());
        assertFalse(isRealTime("tick 1 Test mac"));
    }

    @Test
    void aThreadThatDoesNotComeBackLosesIt() throws Exception {
        Simulation run = started(new Bench().with("mill", "endless"), 1);
        await(() -> run.status().state() == State.FAILED);
        await(() -> !run.status().realTime());
        assertFalse(isRealTime("tick 1 Test mac"));
    }

    @Test
    void nobodyHasItWhereItIsNotWanted() throws Exception {
        Engine ordinary = engine(false);
        Simulation run = started(ordinary, COUNTER, 1);
        Thread.sleep(500);
        assertFalse(run.status().realTime());
        ordinary.stopAll();
    }

    private Simulation started(Bench machine, double speed) {
        return started(engine, machine, speed);
    }

    private static Simulation started(Engine engine, Bench machine, double speed) {
        Simulation run = engine.prepare(
                1,
                machine.machine(),
                new SimulationSettings(
                        1_000_000, speed, OptionalLong.empty(), 1, OnError.PAUSE, Path.of(""), List.of()));
        run.start();
        return run;
    }

    private static void await(BooleanSupplier met) throws InterruptedException {
        while (!met.getAsBoolean()) {
            Thread.sleep(10);
        }
    }

    private static boolean isPermitted() {
        try {
            return new ProcessBuilder("chrt", "--fifo", "1", "true").start().waitFor() == 0;
        } catch (IOException | InterruptedException noSuchProgram) {
            return false;
        }
    }

    private static boolean isRealTime(String thread) throws IOException {
        Path tasks = Path.of("/proc/self/task");
        if (!Files.isDirectory(tasks)) {
            return false;
        }
        try (Stream<Path> all = Files.list(tasks)) {
            return all.map(task -> stat(task.resolve("stat")))
                    .filter(stat -> stat.contains("(" + thread + ")"))
                    .anyMatch(stat -> stat.substring(stat.lastIndexOf(')') + 2)
                            .split(" ")[POLICY]
                            .equals(FIFO));
        }
    }

    private static String stat(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
