package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.LoopStatus;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;

/** Algebraic loops: solved to their closed forms, broken by a delay, or refused with the way out. */
final class LoopTest {

    private static final int SOME_TICKS = 20_000;

    private static final double DOTTIE = 0.7390851332151607;

    /** x = a + weight·x, whose solution is a/(1 − weight). */
    private static Bench linear(double weight, double a) {
        return new Bench()
                .with("sum", "adder", Map.of("weight", Value.of(weight)), Map.of("a", Value.of(a)))
                .with("wire", "gain", Map.of("factor", Value.of(1.0)), Map.of())
                .connect("sum.b", "wire.output")
                .connect("wire.input", "sum.output");
    }

    private static LoopStatus status(Simulation run) {
        return run.status().loops().get(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, -0.5, -3, 50, -1e8, 0.875})
    void newtonSolvesALinearLoopWhateverItsGain(double weight) {
        Simulation run = linear(weight, 3).loop("sum.output", "newton").prepare();
        double solution = 3 / (1 - weight);
        assertEquals(solution, Bench.real(run, "sum.output"), Math.abs(solution) * 1e-14);
        assertEquals(Bench.real(run, "sum.output"), Bench.real(run, "wire.input"));
        assertTrue(status(run).converged());
        assertEquals("newton", status(run).method());
        assertEquals(List.of(), run.status().alarms());
    }

    @Test
    void aLoopFollowsItsInputsWithinTheSameInstant() {
        Simulation run = linear(0.5, 3).loop("sum.output", "newton").prepare();
        run.inputs(Map.of("sum.a", Value.of(8.0)));
        run.advance(1);
        assertEquals(16, Bench.real(run, "sum.output"));
        assertEquals(16, Bench.real(run, "wire.output"));
    }

    @Test
    void newtonFindsTheDottieNumber() {
        Simulation run = new Bench()
                .with("cos", "cosine")
                .connect("cos.input", "cos.output")
                .loop("cos.output", "newton")
                .prepare();
        assertEquals(DOTTIE, Bench.real(run, "cos.output"), 1e-15);
        assertTrue(status(run).iterations() <= 6, status(run).toString());
        run.advance(1);
        assertEquals(DOTTIE, Bench.real(run, "cos.output"), 1e-15);
        assertTrue(status(run).iterations() <= 1, status(run).toString());
        assertTrue(status(run).worstIterations() > 1);
    }

    @Test
    void fixedPointIterationFindsTheDottieNumber() {
        Simulation run = new Bench()
                .with("cos", "cosine")
                .connect("cos.input", "cos.output")
                .loop("cos.output", "fixed_point")
                .prepare();
        assertEquals(DOTTIE, Bench.real(run, "cos.output"), 1e-9);
        assertTrue(status(run).converged());
        assertTrue(status(run).residual() <= 1e-9);
        run.advance(50);
        assertEquals(DOTTIE, Bench.real(run, "cos.output"), 1e-12);
    }

    @Test
    void aDivergingIterationRaisesAnAlarmThatIsClearedWhenItConverges() {
        Simulation run = linear(2, 1).loop("sum.output", "fixed_point").prepare();
        run.advance(3);
        assertEquals(State.PAUSED, run.status().state());
        assertEquals(3, run.status().tick());
        assertFalse(status(run).converged());
        assertEquals(1, status(run).residual());
        assertEquals(0, Bench.real(run, "sum.output"));
        Alarm alarm = run.status().alarms().get(0);
        assertEquals("/loops/sum.output", alarm.source());
        assertEquals(0, alarm.raised());
        assertTrue(alarm.text().contains("finds no solution by fixed_point"), alarm.text());
        run.parameters(Map.of("sum.weight", Value.of(0.5)));
        run.advance(1);
        assertEquals(List.of(), run.status().alarms());
        assertEquals(Optional.of(4L), run.alarms().get(0).cleared());
        assertEquals(2, Bench.real(run, "sum.output"), 1e-8);
        assertEquals(1, status(run).worstResidual());
    }

    @Test
    void newtonWithoutASolutionRaisesAnAlarmAndTheRunGoesOn() {
        Simulation run = linear(1, 1).loop("sum.output", "newton").prepare();
        run.advance(2);
        assertFalse(status(run).converged());
        assertEquals(1, run.status().alarms().size());
        assertEquals(2, run.status().tick());
    }

    @Test
    void aLoopOfSeveralCyclesIsTornWhereverThatIsNeeded() {
        Simulation run = new Bench()
                .with("x", "cross")
                .with("y", "cross")
                .connect("x.a", "y.sum")
                .connect("x.b", "y.difference")
                .connect("y.a", "x.sum")
                .connect("y.b", "x.difference")
                .loop("y.difference", "newton")
                .prepare();
        double s = Bench.real(run, "x.sum");
        double d = Bench.real(run, "x.difference");
        assertEquals(1 + 0.25 * (s + d), s, 1e-14);
        assertEquals(2 + 0.25 * (s - d), d, 1e-14);
        assertEquals(s, Bench.real(run, "y.sum"), 1e-14);
    }

    @Test
    void nestedCyclesAreOneLoop() {
        Simulation run = new Bench()
                .with("a", "adder", Map.of("weight", Value.of(0.25)), Map.of())
                .with("b", "adder", Map.of("weight", Value.of(0.25)), Map.of())
                .with("c", "adder", Map.of("weight", Value.of(-0.5)), Map.of("a", Value.of(4.0)))
                .connect("a.a", "c.output")
                .connect("a.b", "b.output")
                .connect("b.a", "a.output")
                .connect("b.b", "b.output")
                .connect("c.b", "b.output")
                .loop("c.output", "newton")
                .prepare();
        double a = Bench.real(run, "a.output");
        double b = Bench.real(run, "b.output");
        double c = Bench.real(run, "c.output");
        assertEquals(c + 0.25 * b, a, 1e-13);
        assertEquals(a + 0.25 * b, b, 1e-13);
        assertEquals(4 - 0.5 * b, c, 1e-13);
        assertEquals(1, run.status().loops().size());
    }

    @Test
    void aLoopMayStandAmongVeryManyWires() {
        Bench bench = linear(0.5, 3)
                .with("w0", "gain", Map.of("factor", Value.of(1.0)), Map.of())
                .connect("w0.input", "wire.output")
                .loop("sum.output", "newton");
        for (int i = 1; i < 20_000; i++) {
            bench.with("w" + i, "gain", Map.of("factor", Value.of(1.0)), Map.of());
            bench.connect("w" + i + ".input", "w" + (i - 1) + ".output");
        }
        assertEquals(6, Bench.real(bench.prepare(), "w19999.output"));
    }

    @Test
    void twoLoopsInARowAreSolvedOneAfterTheOther() {
        Simulation run = linear(0.5, 3)
                .with("after", "adder", Map.of("weight", Value.of(0.5)), Map.of())
                .connect("after.a", "wire.output")
                .connect("after.b", "after.output")
                .loop("after.output", "fixed_point")
                .loop("sum.output", "newton")
                .prepare();
        assertEquals(12, Bench.real(run, "after.output"), 1e-7);
        assertEquals(
                List.of("sum.output", "after.output"),
                run.status().loops().stream().map(LoopStatus::port).toList());
    }

    @Test
    void aDelayBreaksTheLoopAndShowsTheTickBefore() {
        Simulation run = linear(0.5, 8).loop("sum.output", "delay").prepare();
        assertEquals(0, Bench.real(run, "wire.output"));
        assertEquals(8, Bench.real(run, "sum.output"));
        run.advance(1);
        assertEquals(8, Bench.real(run, "wire.output"));
        assertEquals(12, Bench.real(run, "sum.output"));
        run.advance(1);
        assertEquals(12, Bench.real(run, "wire.output"));
        assertEquals(14, Bench.real(run, "sum.output"));
    }

    @Test
    void readersOutsideTheLoopTakeADelayedWireOfTheSameInstant() {
        Simulation run = linear(0.5, 8)
                .with("reader", "gain", Map.of("factor", Value.of(1.0)), Map.of())
                .connect("reader.input", "sum.output")
                .loop("sum.output", "delay")
                .prepare();
        run.advance(1);
        assertEquals(12, Bench.real(run, "reader.output"));
        assertEquals(8, Bench.real(run, "wire.output"));
    }

    @Test
    void fixedPointIterationSettlesTruthValues() {
        Simulation run = new Bench()
                .with("latch", "latch")
                .connect("latch.held", "latch.output")
                .loop("latch.output", "fixed_point")
                .prepare();
        assertEquals(0, Bench.real(run, "latch.output"));
        run.inputs(Map.of("latch.set", Value.of(true)));
        run.advance(1);
        assertEquals(1, Bench.real(run, "latch.output"));
        run.inputs(Map.of("latch.set", Value.of(false)));
        run.advance(2);
        assertEquals(1, Bench.real(run, "latch.output"));
        run.inputs(Map.of("latch.reset", Value.of(true)));
        run.advance(1);
        assertEquals(0, Bench.real(run, "latch.output"));
    }

    @Test
    void solvingAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        PlanRun run = new PlanRun(
                linear(0.5, 3)
                        .with("counter", "counter")
                        .connect("sum.a", "counter.count")
                        .with("other", "adder", Map.of("weight", Value.of(0.5)), Map.of("a", Value.of(1.0)))
                        .connect("other.b", "other.output")
                        .connect("other.a", "counter.count")
                        .loop("sum.output", "newton")
                        .loop("other.output", "fixed_point")
                        .machine(),
                10_000_000);
        run.advance(SOME_TICKS);
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        run.advance(SOME_TICKS);
        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertTrue(bytes < SOME_TICKS, bytes + " bytes for " + SOME_TICKS + " ticks");
    }

    private static List<Mistake> refused(Bench bench) {
        return assertThrows(InvalidInput.class, bench::prepare).mistakes();
    }

    @Test
    void newtonRefusesTruthValuesAndNamesTheWayOut() {
        Mistake mistake = refused(new Bench()
                        .with("latch", "latch")
                        .connect("latch.held", "latch.output")
                        .loop("latch.output", "newton"))
                .get(0);
        assertEquals("/loops/latch.output", mistake.path());
        assertTrue(mistake.message().contains("latch.output, which is true or false"), mistake.message());
        assertTrue(mistake.message().contains("fixed_point"), mistake.message());
    }

    @Test
    void aRejectedLoopIsNamedWithTheEditThatSolvesIt() {
        Mistake mistake = refused(linear(0.5, 1).loop("sum.output", "reject")).get(0);
        assertEquals("/connections", mistake.path());
        assertEquals(
                "Algebraic loop: each of these needs the others' value of the same instant.\n"
                        + "  sum.output → wire.input → wire.output → sum.b → sum.output\n"
                        + "Break it with a Delay, or let it be solved:  \"loops\": { \"sum.output\": \"newton\" }",
                mistake.message());
    }

    @Test
    void anUnknownMethodIsRefusedWithTheAllowedWords() {
        Mistake mistake = refused(linear(0.5, 1).loop("sum.output", "neuton")).stream()
                .filter(m -> m.path().startsWith("/loops"))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("newton"), mistake.suggestion());
        assertEquals(Optional.of("reject, delay, fixed_point, newton"), mistake.range());
    }

    @Test
    void aPortThatDoesNotExistIsRefusedWithASuggestion() {
        Mistake mistake = refused(linear(0.5, 1).loop("sum.outptu", "newton")).stream()
                .filter(m -> m.path().startsWith("/loops"))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("sum.output"), mistake.suggestion());
    }

    @Test
    void anInputIsAnsweredWithTheWireThatFeedsIt() {
        Mistake mistake = refused(linear(0.5, 1).loop("sum.b", "newton")).stream()
                .filter(m -> m.path().startsWith("/loops"))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("wire.output"), mistake.suggestion());
    }

    @Test
    void twoMethodsForOneLoopAreRefused() {
        List<Mistake> mistakes =
                refused(linear(0.5, 1).loop("sum.output", "newton").loop("wire.output", "fixed_point"));
        assertEquals("/loops/wire.output", mistakes.get(0).path());
    }

    @Test
    void aHeldComponentKeepsItsValueWithinALoop() {
        Simulation run = Bench.engine()
                .prepare(
                        1,
                        new Bench()
                                .with("sum", "adder", Map.of("weight", Value.of(0.5)), Map.of("a", Value.of(2.0)))
                                .with("root", "root")
                                .connect("sum.b", "root.output")
                                .connect("root.input", "sum.output")
                                .loop("root.output", "newton")
                                .machine(),
                        Bench.settings(org.twinbench.api.simulation.settings.SimulationSettings.OnError.HOLD));
        double x = Bench.real(run, "root.output");
        assertEquals(Math.sqrt(2 + 0.5 * x), x, 1e-14);
        run.inputs(Map.of("sum.a", Value.of(-100.0)));
        run.advance(3);
        assertEquals(3, run.status().tick());
        assertEquals(-100 + 0.5 * Bench.real(run, "root.output"), Bench.real(run, "sum.output"), 1e-12);
    }
}
