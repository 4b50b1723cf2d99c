package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;

/** Components that are called every n ticks: what they show at each. */
final class RateTest {

    private static final int TICKS = 21;

    private static double[] sequence(Simulation run, String path) {
        double[] sequence = new double[TICKS];
        sequence[0] = Bench.real(run, path);
        for (int tick = 1; tick < TICKS; tick++) {
            run.advance(1);
            sequence[tick] = Bench.real(run, path);
        }
        return sequence;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aRegisterShowsItsNextValueNTicksLater(int n) {
        Simulation run =
                new Bench().with("counter", "counter").every("counter", n).prepare();
        assertArrayEquals(
                IntStream.range(0, TICKS).mapToDouble(tick -> tick / n).toArray(), sequence(run, "counter.count"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aWireIsHeldBetween(int n) {
        Simulation run = new Bench().with("clock", "clock").every("clock", n).prepare();
        assertArrayEquals(
                IntStream.range(0, TICKS)
                        .mapToDouble(tick -> tick / n * n * 10_000_000L / 1e9)
                        .toArray(),
                sequence(run, "clock.now"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aStepTakesInputsOfItsOwnTickAndNStepsOfTime(int n) {
        Simulation run = new Bench()
                .with("counter", "counter")
                .with("lag", "lag", Map.of("lag", Value.of(1.0)), Map.of())
                .every("lag", n)
                .connect("lag.input", "counter.count")
                .prepare();
        double[] expected = new double[TICKS];
        double state = 0;
        for (int tick = 0; tick < TICKS; tick++) {
            expected[tick] = state;
            if ((tick + 1) % n == 0) {
                state += (tick + 1 - n - state) * (n * 10_000_000L / 1e9);
            }
        }
        assertArrayEquals(expected, sequence(run, "lag.output"));
    }

    @Test
    void anInputShowsWhatItsComponentTook() {
        Simulation run = new Bench()
                .with("counter", "counter")
                .with("slow", "gain")
                .with("lag", "lag")
                .every("slow", 5)
                .every("lag", 5)
                .connect("slow.input", "counter.count")
                .connect("lag.input", "counter.count")
                .prepare();
        run.advance(8);
        assertEquals(5, Bench.real(run, "slow.input"));
        assertEquals(5, Bench.real(run, "lag.input"));
        assertEquals(10, Bench.real(run, "slow.output"));
    }

    @Test
    void aSlowComponentThatIsNewInAnEditShowsItsStartValuesAtOnce() {
        Bench bench = new Bench().with("counter", "counter");
        Simulation run = bench.prepare();
        run.advance(1);
        run.edit(bench.with("slow", "gain", Map.of(), Map.of("input", Value.of(3.0)))
                .with("lag", "lag", Map.of(), Map.of("output", Value.of(7.0)))
                .every("slow", 5)
                .every("lag", 5)
                .machine());
        run.advance(1);
        assertEquals(2, run.status().tick());
        assertEquals(6, Bench.real(run, "slow.output"));
        assertEquals(7, Bench.real(run, "lag.output"));
    }

    @Test
    void aParameterTakesEffectAtTheComponentsNextTick() {
        Simulation run = new Bench()
                .with("slow", "gain", Map.of(), Map.of("input", Value.of(1.0)))
                .every("slow", 5)
                .prepare();
        run.advance(5);
        run.parameters(Map.of("slow.factor", Value.of(7.0)));
        run.advance(4);
        assertEquals(2, Bench.real(run, "slow.output"));
        run.advance(1);
        assertEquals(7, Bench.real(run, "slow.output"));
    }

    @Test
    void aSolvedLoopOfSlowComponentsIsHeldBetween() {
        Simulation run = new Bench()
                .with("counter", "counter")
                .with("sum", "adder", Map.of("weight", Value.of(0.5)), Map.of())
                .every("sum", 2)
                .connect("sum.a", "counter.count")
                .connect("sum.b", "sum.output")
                .loop("sum.output", "newton")
                .prepare();
        double[] values = sequence(run, "sum.output");
        for (int tick = 0; tick < TICKS; tick++) {
            assertEquals(tick / 2 * 2 * 2, values[tick], 1e-12);
        }
    }

    @Test
    void aSolvedLoopHasOneRate() {
        Mistake mistake = assertThrows(InvalidInput.class, () -> new Bench()
                        .with("a", "gain")
                        .with("b", "gain")
                        .every("b", 3)
                        .connect("a.input", "b.output")
                        .connect("b.input", "a.output")
                        .loop("a.output", "newton")
                        .prepare())
                .mistakes()
                .get(0);
        assertEquals("/loops/a.output", mistake.path());
        assertTrue(mistake.message().contains("b (every 3)"), mistake.message());
    }

    @Test
    void aRateIsAtLeastOne() {
        Mistake mistake = assertThrows(
                        InvalidInput.class,
                        () -> new Bench().with("a", "gain").every("a", 0).prepare())
                .mistakes()
                .get(0);
        assertEquals("/components/a/every", mistake.path());
        assertEquals("1 or more", mistake.range().orElseThrow());
    }
}
