package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;

/** Parameters and inputs while a simulation exists. */
@Timeout(30)
final class CommandTest {

    @Test
    void aParameterIsInForceFromTheNextTickOnAndTheAnswerSaysSo() {
        Simulation run = new Bench()
                .with("gain", "gain", Map.of(), Map.of("input", Value.of(1.0)))
                .prepare();
        run.advance(3);
        assertEquals(4, run.parameters(Map.of("gain.factor", Value.of(5.0))));
        assertEquals(2, Bench.real(run, "gain.output"));
        run.advance(1);
        assertEquals(5, Bench.real(run, "gain.output"));
    }

    @Test
    void theStepBeforeTheEdgeStillUsesTheOldValue() {
        Simulation run = new Bench()
                .with("lag", "lag", Map.of("lag", Value.of(0.01)), Map.of())
                .prepare();
        run.inputs(Map.of("lag.input", Value.of(8.0)));
        run.advance(1);
        assertEquals(0, Bench.real(run, "lag.output"));
        assertEquals(8, Bench.real(run, "lag.input"));
        run.advance(1);
        assertEquals(8, Bench.real(run, "lag.output"));
    }

    @Test
    void aCommandReachesARunningSimulation() throws InterruptedException {
        Simulation run = new Bench()
                .with("gain", "gain", Map.of(), Map.of("input", Value.of(1.0)))
                .prepare();
        run.start();
        long tick = run.parameters(Map.of("gain.factor", Value.of(7.0)));
        while (run.status().tick() < tick) {
            Thread.sleep(1);
        }
        assertEquals(
                Value.of(7.0),
                run.row("gain.output").signals().get("gain.output").value());
        run.stop();
        assertEquals(tick, run.journal().get(0).tick());
    }

    @Test
    void everyMistakeIsNamedAndNothingIsSet() {
        Simulation run = new Bench()
                .with("gain", "gain", Map.of(), Map.of("input", Value.of(1.0)))
                .with("other", "gain")
                .connect("other.input", "gain.output")
                .prepare();
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("gain.factor", Value.of(3.0));
        values.put("gain.faktor", Value.of(1.0));
        values.put("other.factor", Value.of(1000.0));
        values.put("gian.factor", Value.of(1.0));
        List<Mistake> mistakes =
                assertThrows(InvalidInput.class, () -> run.parameters(values)).mistakes();
        assertEquals(
                List.of("/gain.faktor", "/other.factor", "/gian.factor"),
                mistakes.stream().map(Mistake::path).toList());
        assertTrue(mistakes.get(0).message().contains("Did you mean \"factor\"?"));
        assertTrue(
                mistakes.get(1).message().contains("-100 to 100"),
                mistakes.get(1).message());
        run.advance(1);
        assertEquals(2, Bench.real(run, "gain.output"));
        InvalidInput connected =
                assertThrows(InvalidInput.class, () -> run.inputs(Map.of("other.input", Value.of(1.0))));
        assertTrue(connected.getMessage().contains("connection"));
    }
}
