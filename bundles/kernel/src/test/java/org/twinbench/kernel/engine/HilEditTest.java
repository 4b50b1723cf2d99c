package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.kernel.engine.HilBench.alarm;
import static org.twinbench.kernel.engine.HilBench.await;
import static org.twinbench.kernel.engine.HilBench.binding;
import static org.twinbench.kernel.engine.HilBench.quality;
import static org.twinbench.kernel.engine.HilBench.real;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.simulation.Carried;
import org.twinbench.api.simulation.Signal.Quality;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.exchange.line.LineServer;

/** Edits of a coupled machine while it runs: of its components, bindings and links. */
@Timeout(60)
final class HilEditTest {

    @RegisterExtension
    final HilBench hil = new HilBench();

    @Test
    void anEditOfComponentsKeepsTheLinks() {
        Simulation run = hil.connected(hil.plant(), true);
        run.advance(5);
        assertEquals(3, run.edit(hil.plant().with("other", "lag").machine()).components());
        run.advance(1);
        assertEquals(6, real(run, "valve.output"));
        String level = Double.toString(real(run, "tank.output"));
        await("written", () -> hil.server.get("y").equals(level));
        assertEquals(0, run.links().get(0).reconnects());
    }

    @Test
    void anEditBindsWithoutABumpAndWhatWasWrittenIsNotForgotten() {
        hil.server.tag("w", DataType.FLOAT64, "5").tag("v", DataType.FLOAT64, "0");
        Simulation run = hil.connected(hil.plant(), true);
        run.advance(5);
        await("written", () -> binding(run, "tank.output").writes().count() > 1);
        double level = real(run, "tank.output");
        Carried carried = run.edit(hil.plant()
                .with("other", "gain")
                .bind("other.input", HilBench.binding("w", Optional.empty(), Optional.empty()))
                .bind("valve.output", HilBench.binding("v", Optional.empty(), Optional.of(Value.of(0))))
                .machine());
        assertEquals(List.of("other"), carried.fresh());
        assertEquals(List.of(), carried.dropped());
        run.advance(1);
        assertEquals(6, real(run, "valve.output"));
        assertTrue(real(run, "tank.output") > level);
        await("told", () -> binding(run, "other.input").status().isGood());
        await("told again", () -> binding(run, "valve.input").status().isGood());
        run.advance(1);
        assertEquals(10, real(run, "other.output"));
        await("written", () -> hil.server.get("v").equals("6.0"));
        assertFalse(hil.server.written().contains("y=-1.0"));
        run.edit(hil.plant().machine());
        await("safe", () -> hil.server.get("v").equals("0.0"));
        assertEquals(
                hil.server.written().stream()
                        .filter(pair -> pair.startsWith("v="))
                        .count(),
                binding(run, "valve.output").writes().count());
        run.stop();
        assertEquals("-1.0", hil.server.get("y"));
        assertEquals(
                hil.server.written().stream()
                        .filter(pair -> pair.startsWith("y="))
                        .count(),
                binding(run, "tank.output").writes().count());
    }

    @Test
    void whileTheMachineRunsALinkIsReplacedByOneToAnotherSystem() throws IOException {
        try (LineServer other = new LineServer().tag("u", DataType.FLOAT64, "7").tag("y", DataType.FLOAT64, "0")) {
            Simulation run = hil.connected(hil.plant(), true);
            run.start();
            await("given", () -> !hil.server.get("y").equals("-9.0"));
            run.edit(hil.plant()
                    .link("plc", new Link("line", other.endpoint(), Map.of()))
                    .machine());
            assertEquals("-1.0", hil.server.get("y"));
            await("taken", () -> real(run, "valve.output") == 14);
            await("given", () -> Double.parseDouble(other.get("y")) > 7);
            assertEquals(Quality.GOOD, quality(run, "valve.output"));
        }
    }

    @Test
    void anEditOfLinksThatIsWrongChangesNothing() {
        Simulation run = hil.connected(hil.plant(), true);
        MachineModel lost = hil.plant()
                .bind("tank.nothing", HilBench.binding("u", Optional.empty(), Optional.empty()))
                .machine();
        assertEquals(
                "/bindings/tank.nothing",
                assertThrows(InvalidInput.class, () -> run.edit(lost))
                        .mistakes()
                        .get(0)
                        .path());
        assertEquals(2, run.bindings().size());
        run.advance(2);
        assertEquals(6, real(run, "valve.output"));
    }

    @Test
    void anAlarmOfALinkThatIsNoMoreIsCleared() throws IOException {
        Bench plant = hil.plant().link("gone", new Link("line", "line://127.0.0.1:1", Map.of()));
        Simulation run = hil.prepare(plant, false);
        await("alarm", () -> alarm(run, "/links/gone").isPresent());
        run.edit(hil.plant().machine());
        await("no alarm", () -> alarm(run, "/links/gone").isEmpty());
    }
}
