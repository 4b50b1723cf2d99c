package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.kernel.engine.HilBench.alarm;
import static org.twinbench.kernel.engine.HilBench.await;
import static org.twinbench.kernel.engine.HilBench.binding;
import static org.twinbench.kernel.engine.HilBench.quality;
import static org.twinbench.kernel.engine.HilBench.real;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.simulation.RowSelection;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.api.simulation.Signal.Quality;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.fault.FaultKind;
import org.twinbench.api.simulation.fault.FaultRequest;
import org.twinbench.api.simulation.fault.OverrideRequest;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.Coupled;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.Value;

/** Values that come from a remote system: how good they are, and what else acts on them. */
@Timeout(60)
final class HilValuesTest {

    @RegisterExtension
    final HilBench hil = new HilBench();

    @Test
    void whileTheControllerIsFrozenOrDeadTicksGoOnAndInputsAreBad() throws IOException {
        Simulation run = hil.connected(hil.plant(WhenBad.HOLD, Map.of("timeout", Value.of("500 ms"))), true);
        run.start();
        await("good", () -> quality(run, "valve.output") == Quality.GOOD);
        hil.server.freeze(true);
        long frozen = run.status().tick();
        await("bad", () -> quality(run, "valve.output") == Quality.BAD);
        await("ticks", () -> run.status().tick() > frozen + 20);
        assertEquals(6, real(run, "valve.output"));
        await("alarm", () -> alarm(run, "/links/plc").isPresent());
        hil.server.die();
        hil.server.freeze(false);
        long dead = run.status().tick();
        await("ticks", () -> run.status().tick() > dead + 20);
        hil.server.comeBack();
        await("good again", () -> quality(run, "valve.output") == Quality.GOOD);
        await("no alarm", () -> alarm(run, "/links/plc").isEmpty());
        assertTrue(run.links().get(0).reconnects() > 0);
    }

    @Test
    void whatAControllerTellsIsRecordedAsTheInputThatTakesIt() {
        Simulation run = hil.connected(hil.plant(), false);
        RowStream rows = run.rows(RowSelection.ALL);
        assertEquals(List.of("source.count", "tank.output", "valve.input", "valve.output"), rows.paths());
        assertTrue(run.paths().containsAll(rows.paths()), () -> run.paths().toString());
        assertTrue(run.paths().stream().noneMatch(path -> path.contains("@")), () -> run.paths()
                .toString());
        run.advance(1);
        long[] ticks = new long[4];
        long[] values = new long[4 * rows.paths().size()];
        int last = (rows.take(ticks, values) - 1) * rows.paths().size();
        assertEquals(3, Double.longBitsToDouble(values[last + 2]));
        assertEquals(6, Double.longBitsToDouble(values[last + 3]));
    }

    @Test
    void aBadTagIsJudgedByThePolicyAndItsQualityTravelsToRegistersWhichRestartAtGood() {
        Simulation run = hil.connected(hil.plant(), false);
        hil.server.set("u", "NaN");
        await("bad", () -> binding(run, "valve.input").status().isBad());
        run.advance(1);
        assertEquals(1, real(run, "valve.output"));
        assertEquals(Quality.BAD, quality(run, "valve.input"));
        assertEquals(Quality.BAD, quality(run, "tank.input"));
        assertEquals(
                Optional.of("BadOutOfRange"),
                run.row("*").signals().get("valve.output").status());
        assertEquals(Quality.GOOD, quality(run, "tank.output"));
        await("alarm", () -> alarm(run, "/bindings/valve.input").isPresent());
        assertEquals(
                "valve.input takes from a bad tag, u of link plc (BadOutOfRange); tank restarts at good.",
                alarm(run, "/bindings/valve.input").get().text());
        hil.server.set("u", "3");
        await("good", () -> binding(run, "valve.input").status().isGood());
        run.advance(1);
        assertEquals(Quality.GOOD, quality(run, "valve.output"));
        await("no alarm", () -> alarm(run, "/bindings/valve.input").isEmpty());
    }

    @Test
    void aNumberThatIsNoneIsPassedOnWhereItIsToBeAndTheOthersOfTheLinkGoOn() {
        Bench plant = hil.plant(WhenBad.PASS, Map.of("timeout", Value.of("500 ms")))
                .with("other", "gain")
                .bind("other.input", HilBench.binding("w", Optional.empty(), Optional.empty()));
        hil.server.tag("w", DataType.FLOAT64, "1");
        Simulation run = hil.engine.prepare(
                1,
                plant.machine(),
                new SimulationSettings(
                                HilBench.STEP_NANOS, 1, OptionalLong.empty(), 1, OnError.HOLD, Path.of(""), List.of())
                        .with(new Coupled(false)));
        await("told", () -> binding(run, "other.input").status().isGood());
        run.advance(1);
        hil.server.set("u", "NaN");
        hil.server.set("w", "5");
        await("bad", () -> binding(run, "valve.input").status().isBad());
        await("told", () -> binding(run, "other.input").value().equals(Optional.of(Value.of(5.0))));
        run.advance(20);
        assertTrue(alarm(run, "valve.input").isPresent(), run.status().alarms().toString());
        assertEquals(10, real(run, "other.output"));
        assertEquals(6, real(run, "valve.output"));
    }

    @Test
    void anOverrideBeatsTheBindingAndAFaultActsOnIt() {
        Simulation run = hil.connected(hil.plant(), false);
        run.advance(1);
        long held = run.overrides()
                .begin(OverrideRequest.of("valve.input", Value.of(10.0)))
                .id();
        run.advance(1);
        assertEquals(20, real(run, "valve.output"));
        run.overrides().clear(held);
        run.faults().begin(FaultRequest.of("valve.input", FaultKind.BIAS, Value.of(1.0)));
        run.advance(1);
        assertEquals(8, real(run, "valve.output"));
    }

    @Test
    void aSnapshotBringsTheMachineBackAndTagsTellWhatTheyTell() {
        Simulation run = hil.connected(hil.plant(), false);
        run.advance(5);
        Snapshot snapshot = run.snapshot();
        double level = real(run, "tank.output");
        hil.server.set("u", "7");
        await("changed", () -> binding(run, "valve.input").value().equals(Optional.of(Value.of(7.0))));
        run.advance(5);
        assertEquals(List.of(), run.restore(snapshot).fresh());
        assertEquals(level, real(run, "tank.output"));
        assertEquals(14, real(run, "valve.output"));
    }
}
