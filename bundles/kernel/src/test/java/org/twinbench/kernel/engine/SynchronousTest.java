package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Value;

/** The rules of SEMANTICS for wires, registers, rows and time. */
final class SynchronousTest {

    @Test
    void aRegisterShowsItsStartValueInRowZeroAndTheNextValueOneTickLater() {
        Simulation run = new Bench()
                .with(
                        "lag",
                        "lag",
                        Map.of("lag", Value.of(0.02)),
                        Map.of("input", Value.of(1.0), "output", Value.of(0.5)))
                .prepare();
        assertEquals(0.5, Bench.real(run, "lag.output"));
        run.advance(1);
        assertEquals(0.75, Bench.real(run, "lag.output"));
        run.advance(1);
        assertEquals(0.875, Bench.real(run, "lag.output"));
    }

    @Test
    void aChainOfWiresCarriesAValueWithinTheSameInstant() {
        Simulation run = new Bench()
                .with("a", "gain", Map.of(), Map.of("input", Value.of(1.0)))
                .with("b", "gain")
                .with("c", "gain")
                .connect("b.input", "a.output")
                .connect("c.input", "b.output")
                .prepare();
        assertEquals(8, Bench.real(run, "c.output"));
    }

    @Test
    void aCycleThroughARegisterIsNoLoop() {
        Simulation run = new Bench()
                .with("lag", "lag", Map.of("lag", Value.of(0.01)), Map.of("output", Value.of(1.0)))
                .with("gain", "gain")
                .connect("lag.input", "gain.output")
                .connect("gain.input", "lag.output")
                .prepare();
        run.advance(3);
        assertEquals(8, Bench.real(run, "lag.output"));
    }

    @Test
    void twoRegistersExchangeTheirValuesInOneTick() {
        Simulation run = new Bench()
                .with("a", "lag", Map.of("lag", Value.of(0.01)), Map.of("output", Value.of(1.0)))
                .with("b", "lag", Map.of("lag", Value.of(0.01)), Map.of("output", Value.of(2.0)))
                .connect("a.input", "b.output")
                .connect("b.input", "a.output")
                .prepare();
        run.advance(1);
        assertEquals(2, Bench.real(run, "a.output"));
        assertEquals(1, Bench.real(run, "b.output"));
    }

    @Test
    void aCycleOfWiresIsNamedInFull() {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> new Bench()
                .with("a", "gain")
                .with("b", "adder")
                .connect("b.b", "a.output")
                .connect("a.input", "b.output")
                .prepare());
        String message = refused.mistakes().get(0).message();
        assertTrue(message.contains("a.output → b.b → b.output → a.input → a.output"), message);
        assertTrue(message.contains("Delay"), message);
    }

    @Test
    void aWireThatFeedsItsOwnComponentIsALoopToo() {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> new Bench()
                .with("a", "gain")
                .connect("a.input", "a.output")
                .prepare());
        assertTrue(refused.mistakes().get(0).message().contains("a.output → a.input → a.output"));
    }

    @Test
    void timeIsTheTickTimesTheStep() {
        Simulation run = new Bench().with("clock", "clock").prepare();
        run.advance(123_457);
        assertEquals(1234.57, Bench.real(run, "clock.now"));
        assertEquals(1234.57, run.status().time());
    }

    @Test
    void aSumAddsInTheOrderOfSourcePaths() {
        Simulation run = new Bench()
                .with("sum", "adds")
                .with("a", "gain", Map.of("factor", Value.of(1.0)), Map.of("input", Value.of(1e16)))
                .with("b", "gain", Map.of("factor", Value.of(1.0)), Map.of("input", Value.of(-1e16)))
                .with("c", "gain", Map.of("factor", Value.of(1.0)), Map.of("input", Value.of(1.0)))
                .connect("sum.inputs", "c.output", "a.output", "b.output")
                .prepare();
        assertEquals((1e16 + -1e16) + 1.0, Bench.real(run, "sum.output"));
    }

    @Test
    void booleansBecomeIntegersAndIntegersBecomeNumbers() {
        Simulation run = new Bench()
                .with("above", "above", Map.of(), Map.of("input", Value.of(1.0)))
                .with("while", "while")
                .with("gain", "gain")
                .connect("while.condition", "above.output")
                .connect("gain.input", "while.ticks")
                .prepare();
        run.advance(5);
        assertEquals(10, Bench.real(run, "gain.output"));
        assertEquals(
                Value.of(true),
                run.row("above.output").signals().get("above.output").value());
    }

    @Test
    void initializeSeesStartValuesOfInputs() {
        Simulation run = new Bench()
                .with("peak", "peak", Map.of(), Map.of("input", Value.of(-7.0)))
                .prepare();
        run.advance(1);
        assertEquals(-7, Bench.real(run, "peak.peak"));
    }

    @Test
    void anUnconnectedInputHoldsItsStartValueAndIsReadLikeASignal() {
        Simulation run = new Bench()
                .with("gain", "gain", Map.of(), Map.of("input", Value.of(3.0)))
                .prepare();
        assertEquals(3, Bench.real(run, "gain.input"));
        assertEquals(List.of("gain.input", "gain.output"), List.copyOf(run.paths()));
    }

    @Test
    void connectedInputsAreReadOfTheSameRowAsOutputs() {
        Simulation run = new Bench()
                .with("counter", "counter")
                .with("lag", "lag")
                .connect("lag.input", "counter.count")
                .prepare();
        run.advance(4);
        assertEquals(4, Bench.real(run, "lag.input"));
    }
}
