package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.simulation.Carried;
import org.twinbench.api.simulation.RowSelection;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.engine.snapshot.JsonSnapshotFiles;

/** Snapshots: what is in them, what restoring one leaves alone, and what is refused. */
@Timeout(60)
final class SnapshotTest {

    private static final JsonSnapshotFiles FILES = new JsonSnapshotFiles();

    private static Bench lagAndCounter() {
        return new Bench().with("lag", "lag").with("counter", "counter");
    }

    @Test
    void componentsThatAreNotInItKeepTheirStateAndAreListed() {
        Simulation small = lagAndCounter().prepare();
        small.inputs(Map.of("lag.input", Value.of(1)));
        small.advance(10);
        Snapshot snapshot = small.snapshot();
        Simulation large = Bench.engine()
                .prepare(
                        2,
                        new Bench()
                                .with("lag", "lag")
                                .with("counter", "gain")
                                .with("other", "counter")
                                .machine(),
                        Bench.settings());
        large.advance(3);

        Carried carried = large.restore(snapshot);

        assertEquals(new Carried(4, 1, List.of("counter", "other"), List.of("counter")), carried);
        assertEquals(3, Bench.real(large, "other.count"));
        assertEquals(Bench.real(small, "lag.output"), Bench.real(large, "lag.output"));
        assertEquals(4, large.status().tick());
    }

    @Test
    void whatCommandsHaveSetComesBackAndWhatTheyHadNotSetTheMachineGives() {
        Simulation run = new Bench().with("gain", "gain").prepare();
        run.inputs(Map.of("gain.input", Value.of(1)));
        run.advance(1);
        Snapshot untouched = run.snapshot();
        run.parameters(Map.of("gain.factor", Value.of(7)));
        run.advance(1);
        Snapshot seven = run.snapshot();
        assertEquals(7, Bench.real(run, "gain.output"));

        run.restore(untouched);
        assertEquals(2, Bench.real(run, "gain.output"));
        run.restore(seven);
        assertEquals(7, Bench.real(run, "gain.output"));
    }

    @Test
    void theClockOfTheMachineGoesBackAndTheTicksOfTheRunGoOn() {
        Simulation run = new Bench().with("clock", "clock").prepare();
        run.advance(10);
        Snapshot snapshot = run.snapshot();
        run.advance(10);
        RowStream rows = run.rows(RowSelection.ALL);
        run.restore(snapshot);
        run.advance(1);
        assertEquals(0.11, Bench.real(run, "clock.now"));
        assertEquals(22, run.status().tick());
        long[] ticks = new long[4];
        assertEquals(3, rows.take(ticks, new long[4]));
        assertEquals(List.of(20L, 21L, 22L), List.of(ticks[0], ticks[1], ticks[2]));
    }

    @Test
    void aComponentThatIsHeldStaysSoWithWhatItShows() {
        SimulationSettings hold = Bench.settings(OnError.HOLD);
        MachineModel machine = new Bench()
                .with("root", "root")
                .with("fragile", "fragile")
                .with("counter", "counter")
                .machine();
        Simulation run = Bench.engine().prepare(1, machine, hold);
        run.advance(3);
        Snapshot well = run.snapshot();
        run.inputs(Map.of("root.input", Value.of(-1), "fragile.divisor", Value.of(0)));
        run.advance(3);
        Snapshot held = run.snapshot();
        assertTrue(held.components().get("root").held());
        assertEquals("0x7ff8000000000000", nan(held));

        Simulation fork = Bench.engine().prepare(2, machine, with(hold, FILES.fork(held)));
        fork.inputs(Map.of("root.input", Value.of(9)));
        fork.advance(1);
        assertEquals(2, Bench.real(fork, "root.output"));
        assertEquals(100, Bench.real(fork, "fragile.quotient"));
        assertEquals(7, Bench.real(fork, "counter.count"));

        run.restore(well);
        run.inputs(Map.of("root.input", Value.of(9), "fragile.divisor", Value.of(50)));
        run.advance(2);
        assertEquals(3, Bench.real(run, "root.output"));
        assertEquals(2, Bench.real(run, "fragile.quotient"));
    }

    private static String nan(Snapshot snapshot) {
        Value value = snapshot.components().get("root").values().get("output");
        return value instanceof Value.Text text ? text.text().replace("0xfff8", "0x7ff8") : value.toString();
    }

    private static SimulationSettings with(SimulationSettings settings, List<Command> journal) {
        return new SimulationSettings(
                settings.stepNanos(),
                settings.speed(),
                settings.durationNanos(),
                settings.seed(),
                settings.onError(),
                settings.folder(),
                journal);
    }

    @Test
    void aForkRunsForItsDuration() throws InterruptedException {
        Simulation run = lagAndCounter().prepare();
        run.advance(100);
        Snapshot snapshot = run.snapshot();
        SimulationSettings settings = new SimulationSettings(
                10_000_000,
                Double.POSITIVE_INFINITY,
                OptionalLong.of(50_000_000),
                1,
                OnError.PAUSE,
                Path.of(""),
                FILES.fork(snapshot));
        Simulation fork = Bench.engine().prepare(2, snapshot.machine(), settings);
        assertEquals(100, fork.status().tick());
        fork.start();
        while (fork.status().state() != State.STOPPED) {
            Thread.sleep(1);
        }
        assertEquals(105, fork.status().tick());
    }

    @Test
    void itIsTakenAndRestoredWhileTheMachineRuns() {
        Simulation run = lagAndCounter().prepare();
        run.start();
        Snapshot snapshot = run.snapshot();
        Carried carried = run.restore(snapshot);
        assertTrue(carried.tick() > snapshot.tick());
        run.pause();
        assertEquals(snapshot.tick() + run.status().tick() - carried.tick(), (long) Bench.real(run, "counter.count"));
        run.stop();
        assertThrows(IllegalStateException.class, run::snapshot);
        assertThrows(IllegalStateException.class, () -> run.restore(snapshot));
        assertThrows(IllegalStateException.class, () -> run.edit(snapshot.machine()));
    }

    @Test
    void anotherStepIsRefused() {
        Simulation run = lagAndCounter().prepare();
        Snapshot taken = run.snapshot();
        Snapshot other = new Snapshot(
                1,
                0,
                5_000_000,
                1,
                taken.integration(),
                taken.machine(),
                taken.components(),
                taken.set(),
                taken.pending());
        InvalidInput refused = assertThrows(InvalidInput.class, () -> run.restore(other));
        assertEquals("/snapshot/step_nanos", refused.mistakes().get(0).path());
        assertEquals(List.of(), run.journal());
    }

    @Test
    void anEditCarriesStatesOverByPathAndType() {
        Simulation run = new Bench()
                .with("counter", "counter")
                .with("going", "counter")
                .with("lag", "lag")
                .connect("lag.input", "counter.count")
                .prepare();
        run.advance(5);
        double lag = Bench.real(run, "lag.output");
        MachineModel edited = new Bench()
                .with("counter", "counter")
                .with("lag", "lag")
                .with("new", "counter")
                .machine();

        Carried carried = run.edit(edited);

        assertEquals(new Carried(6, 2, List.of("new"), List.of("going")), carried);
        assertEquals(edited, run.machine());
        assertEquals(5, Bench.real(run, "going.count"));
        run.advance(1);
        assertEquals(6, Bench.real(run, "counter.count"));
        assertEquals(0, Bench.real(run, "new.count"));
        double last = lag + (5 - lag) * (0.01 / 0.5);
        assertEquals(last, Bench.real(run, "lag.output"));
        run.advance(1);
        assertEquals(last + (0 - last) * (0.01 / 0.5), Bench.real(run, "lag.output"));
        assertEquals(1, Bench.real(run, "new.count"));
        assertEquals(
                List.of(Command.Kind.MACHINE),
                run.journal().stream().map(Command::kind).toList());
    }

    @Test
    void aParameterThatWasSetStaysUnlessTheEditSaysSomethingElse() {
        Bench bench = new Bench().with("a", "gain").with("b", "gain");
        Simulation run = bench.prepare();
        run.inputs(Map.of("a.input", Value.of(1), "b.input", Value.of(1)));
        run.parameters(Map.of("a.factor", Value.of(5), "b.factor", Value.of(5)));
        run.advance(1);
        Map<String, Component> components = new HashMap<>(bench.machine().components());
        components.put("b", Component.of("gain", Map.of("factor", Value.of(3))));
        run.edit(MachineModel.of("Edited", components, Map.of()));
        run.advance(1);
        assertEquals(5, Bench.real(run, "a.output"));
        assertEquals(3, Bench.real(run, "b.output"));
        run.parameters(Map.of("b.factor", Value.of(4)));
        run.advance(1);
        assertEquals(4, Bench.real(run, "b.output"));
    }

    @Test
    void aMachineThatCannotBeIsRefusedAndNothingChanges() {
        Simulation run = lagAndCounter().prepare();
        MachineModel wrong =
                lagAndCounter().connect("lag.input", "nobody.output").machine();
        assertThrows(InvalidInput.class, () -> run.edit(wrong));
        assertEquals(List.of(), run.journal());
        assertEquals(lagAndCounter().machine(), run.machine());
        run.advance(1);
        assertEquals(1, Bench.real(run, "counter.count"));
    }

    @Test
    void manyEditsOfARunningMachineLoseNoTick() {
        Simulation run = lagAndCounter().prepare();
        run.start();
        for (int i = 0; i < 20; i++) {
            run.edit(lagAndCounter().with("extra" + i, "lag").machine());
        }
        run.pause();
        run.advance(1);
        assertEquals(run.status().tick(), (long) Bench.real(run, "counter.count"));
        run.stop();
    }
}
