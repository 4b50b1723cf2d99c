package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.simulation.settings.Solver;
import org.twinbench.api.value.Value;

/** Solvers against recurrences, closed forms and published values. */
class AccuracyTest {

    private static final long MILLI = 1_000_000;
    private static final MachineModel OSCILLATOR = new Bench()
            .with("position", "integral", Map.of(), Map.of("output", Value.of(1.0)))
            .with("velocity", "integral", Map.of(), Map.of())
            .with("force", "gain", Map.of("factor", Value.of(-1.0)), Map.of())
            .connect("position.input", "velocity.output")
            .connect("velocity.input", "force.output")
            .connect("force.input", "position.output")
            .machine();

    @Test
    void eulerIsItsRecurrenceToTheLastDigit() {
        Simulation run = Solving.start(Solving.single("dahlquist"), Solver.EULER, 100 * MILLI);
        double x = 1;
        for (int i = 0; i < 100; i++) {
            run.advance(1);
            x = x + 0.1 * (-1 * x);
            assertEquals(x, Bench.real(run, "c.x"));
        }
        assertEquals(2.656139888758746e-5, x, 1e-19);
    }

    @Test
    void aFirstOrderLagFollowsItsClosedForm() {
        MachineModel lag = new Bench()
                .with("lag", "smooth", Map.of(), Map.of("input", Value.of(3.0)))
                .machine();
        double exact = 2 * 3 * (1 - StrictMath.exp(-2 / 0.5));
        assertEquals(exact, after(lag, Integration.DEFAULT.with(Solver.RK4), 10 * MILLI, 200, "lag.output"), 1e-8);
        assertEquals(exact, after(lag, Solving.TIGHT, 500 * MILLI, 4, "lag.output"), 1e-11);
        double error = after(lag, Integration.DEFAULT, 10 * MILLI, 200, "lag.output") - exact;
        double half = after(lag, Integration.DEFAULT, 5 * MILLI, 400, "lag.output") - exact;
        assertEquals(2, error / half, 0.05);
    }

    @Test
    void rungeKuttaIsOfOrderFourAcrossComponentsAndWires() {
        Integration rk4 = Integration.DEFAULT.with(Solver.RK4);
        double exact = StrictMath.cos(2);
        double error = after(OSCILLATOR, rk4, 100 * MILLI, 20, "position.output") - exact;
        double half = after(OSCILLATOR, rk4, 50 * MILLI, 40, "position.output") - exact;
        assertEquals(16, error / half, 0.5);
    }

    @Test
    void trialsStandAtTheirOwnInstants() {
        assertEquals(0.5, after(Solving.single("sampled"), Solver.RK4, 1_000 * MILLI, 1, "c.area"));
        assertEquals(50, after(Solving.single("sampled"), Solver.RK4, 1_000 * MILLI, 10, "c.area"));
    }

    @ParameterizedTest
    @EnumSource
    void theDiscreteStepSeesTheRowFromWhichItStarts(Solver solver) {
        Simulation run = Solving.start(Solving.single("sampled"), solver, 100 * MILLI);
        for (int i = 0; i < 20; i++) {
            double before = Bench.real(run, "c.area");
            run.advance(1);
            assertEquals(before, Bench.real(run, "c.seen"));
        }
    }

    /** Period and amplitude for mu = 1: P. Amore, arXiv:2111.12198, and D. Viswanath's series; 6.66328685932313. */
    @Test
    void vanDerPolHasItsPublishedPeriod() {
        MachineModel machine =
                Solving.single("vanderpol", Map.of(), Map.of("x", Value.of(2.008619860874843), "y", Value.of(0.0)));
        assertEquals(6.66328685932313, after(machine, Solving.TIGHT, 100 * MILLI, 200, "c.period"), 1e-10);
        assertEquals(
                6.66328685932313,
                after(machine, Integration.DEFAULT.with(Solver.RK4), 10 * MILLI, 2_000, "c.period"),
                1e-7);
    }

    /**
     * Mu = 1000, t = 2000: F. Mazzia, C. Magherini, Test Set for Initial Value Problem Solvers, release 2.4, problem VDPOL:
     * 1.706167732170469 and -0.8928097010248125e-3.
     */
    @Test
    void stiffVanDerPolHasItsPublishedValues() {
        MachineModel machine = Solving.single("vanderpol", Map.of("mu", Value.of(1000.0)), Map.of());
        Simulation run = Solving.start(machine, new Integration(Solver.DORMAND_PRINCE, 1e-8, 1e-10), 10_000 * MILLI);
        run.advance(200);
        assertEquals(java.util.Optional.empty(), run.status().message());
        assertEquals(1.706167732170469, Bench.real(run, "c.x"), 1e-6);
        assertEquals(-0.8928097010248125e-3, Bench.real(run, "c.y"), 1e-8);
    }

    @Test
    void theSettingsShowInTheStatus() {
        Simulation run = Solving.start(Solving.single("dahlquist"), Solver.RK4, MILLI);
        assertEquals(Solver.RK4, run.status().solver());
    }

    @Test
    void whatGrowsBeyondAllBoundsIsNamed() {
        Simulation run = Solving.start(Solving.single("explosion"), Solver.DORMAND_PRINCE, 100 * MILLI);
        run.advance(50);
        assertTrue(
                run.status().message().orElseThrow().startsWith("c cannot be integrated beyond 1.0 s"),
                () -> run.status().message().orElseThrow());
        Simulation euler = Solving.start(Solving.single("explosion"), Solver.EULER, 100 * MILLI);
        euler.advance(50);
        assertTrue(euler.status().message().orElseThrow().startsWith("c.size is Infinity, first at tick"));
    }

    private static double after(MachineModel machine, Solver solver, long step, long ticks, String path) {
        return after(machine, Integration.DEFAULT.with(solver), step, ticks, path);
    }

    private static double after(MachineModel machine, Integration integration, long step, long ticks, String path) {
        Simulation run = Solving.start(machine, integration, step);
        run.advance(ticks);
        return Bench.real(run, path);
    }
}
