package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.fault.Fault;
import org.twinbench.api.simulation.fault.FaultKind;
import org.twinbench.api.simulation.fault.FaultRequest;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.Solver;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.engine.snapshot.JsonSnapshotFiles;

/** Loops, rates and continuous states in one machine: no way of going on costs a bit; and what faults forbid. */
final class SnapshotMixTest {

    private static final JsonSnapshotFiles FILES = new JsonSnapshotFiles();
    private static final int TAIL = 40;

    private static MachineModel machine() {
        return new Bench()
                .with("noise", "noise")
                .with("sum", "adder", Map.of("weight", Value.of(0.5)), Map.of())
                .every("sum", 3)
                .connect("sum.a", "noise.output")
                .connect("sum.b", "sum.output")
                .loop("sum.output", "newton")
                .with("cos", "cosine")
                .every("cos", 2)
                .connect("cos.input", "cos.output")
                .loop("cos.output", "delay")
                .with("mixed", "adder")
                .with("wave", "cosine")
                .connect("mixed.a", "integral.output")
                .connect("mixed.b", "wave.output")
                .connect("wave.input", "mixed.output")
                .loop("mixed.output", "fixed_point")
                .with("integral", "integral")
                .connect("integral.input", "mixed.output")
                .with("smooth", "smooth")
                .connect("smooth.input", "sum.output")
                .with("ball", "ball")
                .with("oscillator", "vanderpol")
                .with("counter", "counter")
                .every("counter", 5)
                .with("delay", "delay")
                .every("delay", 4)
                .connect("delay.input", "smooth.output")
                .with("walk", "walk")
                .every("walk", 3)
                .connect("walk.input", "delay.output")
                .machine();
    }

    private static Simulation prepare(List<Command> journal, Integration integration) {
        SimulationSettings settings = Bench.replay(journal).with(integration);
        return Memorable.engine().prepare(1, machine(), settings);
    }

    private static Simulation prepare(List<Command> journal) {
        return prepare(journal, Integration.DEFAULT.with(Solver.RK4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60, 143})
    void everyWayOfGoingOnGivesTheSameBits(int ticks) {
        Simulation run = prepare(List.of());
        run.advance(ticks);
        Snapshot snapshot = run.snapshot();
        Simulation fork = prepare(FILES.fork(snapshot), snapshot.integration());
        assertEquals(run.row("*"), fork.row("*"));
        assertEquals(snapshot, fork.snapshot());
        List<List<Long>> expected = SnapshotLawsTest.rows(run, TAIL);
        assertEquals(expected, SnapshotLawsTest.rows(fork, TAIL));

        run.advance(4);
        run.restore(snapshot);
        assertEquals(expected, SnapshotLawsTest.rows(run, TAIL));

        Simulation again = prepare(run.journal());
        again.advance(run.status().tick());
        assertEquals(run.row("*"), again.row("*"));
        run.edit(machine());
        assertEquals(SnapshotLawsTest.rows(again, TAIL), SnapshotLawsTest.rows(run, TAIL));
    }

    private static Fault inject(Simulation run) {
        FaultRequest stuck = FaultRequest.of("cos.output", FaultKind.STUCK, Value.of(0.25));
        return run.faults().begin(stuck);
    }

    @Test
    void aFaultStaysInForceWhenTheMachineIsEditedAndReplays() {
        Simulation run = prepare(List.of());
        run.advance(3);
        inject(run);
        run.advance(3);
        run.edit(machine());
        run.advance(5);
        assertEquals(0.25, Bench.real(run, "cos.output"));
        run.edit(machine());
        Fault second = run.faults().begin(FaultRequest.of("integral.output", FaultKind.STUCK, Value.of(4.0)));
        run.advance(5);
        assertEquals(4, Bench.real(run, "integral.output"));
        run.faults().clear(second.id());
        run.advance(5);
        assertEquals(1, run.status().faults().size());
        Simulation replay = prepare(run.journal());
        replay.advance(run.status().tick());
        assertEquals(run.row("*"), replay.row("*"));
    }

    @Test
    void snapshotsAreRefusedWhileAFaultIsInForce() {
        Simulation run = prepare(List.of());
        run.advance(3);
        Snapshot before = run.snapshot();
        Fault fault = inject(run);
        String taking = assertThrows(IllegalStateException.class, run::snapshot).getMessage();
        assertEquals(
                "A snapshot of simulation 1 cannot be taken while faults or overrides are in force: fault 1 of cos.output;"
                        + " clear them and let a tick go by first.",
                taking);
        assertThrows(IllegalStateException.class, () -> run.restore(before));
        run.advance(2);
        run.faults().clear(fault.id());
        run.advance(1);
        run.restore(before);
        assertEquals(before.tick(), run.snapshot().tick());
        Simulation replay = prepare(run.journal());
        replay.advance(run.status().tick());
        assertEquals(run.row("*"), replay.row("*"));
    }

    @Test
    void anEditThatTakesAFaultsSignalAwayIsRefused() {
        Simulation run = prepare(List.of());
        Fault fault = inject(run);
        run.advance(1);
        MachineModel other = new Bench().with("noise", "noise").machine();
        InvalidInput refused = assertThrows(InvalidInput.class, () -> run.edit(other));
        assertEquals("/components/cos", refused.mistakes().get(0).path());
        assertTrue(refused.getMessage().contains("clear it first"), refused.getMessage());
        run.faults().clear(fault.id());
        run.edit(other);
        run.advance(1);
        assertEquals(List.of("noise.output"), List.copyOf(run.paths()));
    }
}
