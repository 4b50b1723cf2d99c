package org.twinbench.launcher.system.hil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.system.hil.Bench.Started;
import org.twinbench.launcher.system.http.HttpPlatform;

/** The bench tank and its controller: a loop that is closed over OPC UA. */
final class BenchTankTest {

    private static final String ARMED = ", \"simulation_mode\": \"hil\", \"arm\": true";
    private static final double STEP = 0.01;
    private static final int ROWS = 4_500;

    /** Until then the loop is closed and at rest again; then the setpoints step. */
    private static final int FIRST_ROW = 1_500;

    private static final int TRIES = 3;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(4);

    @TempDir
    static Path temporary;

    private static HttpPlatform host;
    private static Bench bench;
    private static BenchTank tank;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.startWithProtocols(temporary);
        bench = new Bench(host.api());
        tank = new BenchTank();
    }

    @AfterAll
    static void stop() {
        host.close();
        tank.close();
    }

    @Test
    void theControllerBringsTheMachineToItsSetpointsAndStandsAsideWhenItStops() throws Exception {
        Started run = bench.started(bench.imported(tank.machine()), ARMED);
        tank.awaitLine("the machine is there");
        Bench.await(
                "at its setpoints", PATIENCE_NANOS, () -> isAt("Level", 0.35, 0.001) && isAt("Temperature", 40, 0.2));
        assertTrue(run.written("levelSensor.value") > 0);
        assertEquals(List.of(), run.alarms());
        run.stop();
        tank.awaitLine("the heartbeat stands still");
        Bench.await("safe", () -> isAt("Valve", 0, 0) && isAt("Heater", 0, 0));
    }

    private static boolean isAt(String tag, double wanted, double tolerance) throws Exception {
        return Math.abs((double) tank.tag(tag) - wanted) <= tolerance;
    }

    /**
     * What a machine in the loop does differs from what it does with its own, equal controllers by no more than if these heard and
     * did everything as late as the real one, which the machine records. A computer that stalls for a moment spoils a try.
     */
    @Test
    void theTrajectoryDiffersNoMoreThanThatOfASimulationThatIsAsLate() throws Exception {
        int machine = bench.imported(withSetpoints(tank.machine()));
        Trajectory ideal = simulated(machine, 0);
        boolean within = false;
        for (int attempt = 0; attempt < TRIES && !within; attempt++) {
            Started run = bench.started(machine, ARMED + lasting());
            run.awaitEnd(PATIENCE_NANOS);
            Trajectory coupled = Trajectory.of(run);
            int latency = percentile(run.recorded("latency.output"), 0.99);
            within = isNearer(ideal, coupled, simulated(machine, latency), latency);
            tank.awaitLine("the heartbeat stands still");
        }
        assertTrue(within, "the deviation was greater in each of " + TRIES + " tries");
    }

    /** The setpoints come from the machine, so that they step at the same row in each run; nothing else moves it. */
    private static String withSetpoints(String machine) {
        return machine.replace("\"Bench tank\"", "\"Driven tank\"")
                .replace("\"at\": \"5 s\"", "\"at\": \"" + FIRST_ROW * STEP + " s\"")
                .replace("\"reject\"", "\"hold\"")
                .replace(
                        "\"bindings\": {",
                        "\"bindings\": {" + given("levelSetpoint", "LevelSetpoint")
                                + given("tempSetpoint", "TemperatureSetpoint"));
    }

    private static String given(String component, String tag) {
        return "\"" + component + ".output\": {\"link\": \"plc\", \"address\": \"ns=1;s=" + tag + "\"},";
    }

    private static String lasting() {
        return ", \"duration\": \"" + ROWS * STEP + " s\"";
    }

    private static int percentile(double[] latencies, double share) {
        double[] sorted = Arrays.stream(latencies).skip(FIRST_ROW).sorted().toArray();
        return (int) Math.ceil(sorted[(int) (share * (sorted.length - 1))] / STEP - 1e-6);
    }

    /** Lets the machine's own controllers control it, late by so many ticks on the way there and back. */
    private static Trajectory simulated(int machine, int latency) throws Exception {
        Started run = bench.started(machine, lasting());
        run.tell("pause", "{}");
        int there = (latency + 1) / 2;
        for (String input : List.of(
                "levelControl.measured", "levelControl.setpoint", "tempControl.measured", "tempControl.setpoint")) {
            delay(run, input, there);
        }
        delay(run, "inletValve.opening", latency - there);
        delay(run, "heater.duty", latency - there);
        run.tell("speed", "{\"speed\": \"max\"}");
        run.tell("resume", "{}");
        run.awaitEnd(PATIENCE_NANOS);
        return Trajectory.of(run);
    }

    private static void delay(Started run, String input, int ticks) throws Exception {
        if (ticks > 0) {
            run.tell(
                    "faults",
                    "{\"signal\": \"" + input + "\", \"kind\": \"delay\", \"value\": \"" + ticks * 10 + " ms\"}");
        }
    }

    private static boolean isNearer(Trajectory ideal, Trajectory coupled, Trajectory late, int latency) {
        System.out.printf(
                Locale.ROOT,
                "p99 of the loop's latency %d ms: level %.2f mm off, allowed %.2f mm; temperature %.3f K off, allowed %.3f K%n",
                latency * 10,
                1e3 * off(ideal.level(), coupled.level()),
                1e3 * off(ideal.level(), late.level()),
                off(ideal.temperature(), coupled.temperature()),
                off(ideal.temperature(), late.temperature()));
        return off(ideal.level(), coupled.level()) <= off(ideal.level(), late.level())
                && off(ideal.temperature(), coupled.temperature()) <= off(ideal.temperature(), late.temperature());
    }

    private static double off(double[] ideal, double[] other) {
        assertEquals(ideal.length, other.length);
        return IntStream.range(FIRST_ROW, ideal.length)
                .mapToDouble(row -> Math.abs(ideal[row] - other[row]))
                .max()
                .orElseThrow();
    }

    /** Row by row, in m and °C. */
    private record Trajectory(double[] level, double[] temperature) {

        static Trajectory of(Started run) throws Exception {
            return new Trajectory(run.recorded("tank.level"), run.recorded("tank.temperature"));
        }
    }
}
