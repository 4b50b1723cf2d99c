package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.kernel.engine.HilBench.await;
import static org.twinbench.kernel.engine.HilBench.binding;
import static org.twinbench.kernel.engine.HilBench.real;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.link.LinkStatus.State;
import org.twinbench.api.link.TagWrites;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.model.Problem;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Carried;
import org.twinbench.api.simulation.Signal.Quality;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.simulation.fault.FaultKind;
import org.twinbench.api.simulation.fault.FaultRequest;
import org.twinbench.api.simulation.fault.OverrideRequest;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.api.simulation.settings.SimulationSettings.Coupled;
import org.twinbench.api.simulation.settings.SimulationSettings.OnError;
import org.twinbench.api.simulation.snapshot.Snapshot;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.assembly.Checks;
import org.twinbench.kernel.exchange.line.LineServer;

/** Hardware in the loop, with a remote system on the loopback. */
@Timeout(60)
final class HilTest {

    private HilBench hil;

    @BeforeEach
    void serve() throws IOException {
        hil = new HilBench();
    }

    @AfterEach
    void end() throws Exception {
        hil.close();
    }

    private Quality quality(Simulation run, String path) {
        return run.row(path).signals().get(path).quality();
    }

    @Test
    void aBoundInputTakesItsTagAndItsConnectionRests() {
        Simulation run = hil.connected(hil.plant(), false);
        run.advance(2);
        assertEquals(6, real(run, "valve.output"));
        assertEquals(Quality.GOOD, quality(run, "valve.output"));
        assertEquals(3, run.status().components());
        hil.server.set("u", "4");
        await("changed", () -> binding(run, "valve.input").value().equals(Optional.of(Value.of(4.0))));
        run.advance(1);
        assertEquals(8, real(run, "valve.output"));
    }

    @Test
    void inASimulationItTakesItsConnection() {
        Simulation run = hil.engine.prepare(1, hil.plant().machine(), Bench.settings());
        run.advance(3);
        assertEquals(6, real(run, "valve.output"));
        assertEquals(List.of(), run.links());
        assertEquals(List.of(), run.bindings());
    }

    @Test
    void unarmedNothingIsWrittenAndWhatWouldBeIsShown() {
        Simulation run = hil.connected(hil.plant(), false);
        run.advance(5);
        double level = real(run, "tank.output");
        await("shown", () -> binding(run, "tank.output").raw().equals(Optional.of(Value.of(level))));
        TagWrites writes = binding(run, "tank.output").writes();
        assertEquals(0, writes.count());
        assertTrue(writes.refused() > 0);
        run.stop();
        assertEquals(List.of(), hil.server.written());
    }

    @Test
    void armedEveryChangeIsWrittenAndTheSafeValueAtTheEnd() {
        Simulation run = hil.connected(hil.plant(), true);
        run.advance(5);
        String level = Double.toString(real(run, "tank.output"));
        await("written", () -> hil.server.get("y").equals(level));
        run.stop();
        assertEquals("-1.0", hil.server.get("y"));
        TagWrites writes = binding(run, "tank.output").writes();
        assertEquals(hil.server.written().size(), writes.count());
        assertEquals(Optional.of(Value.of(-1.0)), writes.last());
        assertEquals(5, writes.lastTick());
        assertEquals(State.CLOSED, run.links().get(0).state());
    }

    @Test
    void aRunThatEndsByItselfWritesTheSafeValueToo() {
        Simulation run = hil.engine.prepare(
                1, hil.plant().machine(), HilBench.settings(true, 1, OptionalLong.of(20 * HilBench.STEP_NANOS)));
        await("connected", () -> HilBench.isConnected(run));
        run.start();
        await("ended", () -> run.status().state() == SimulationStatus.State.STOPPED);
        await("safe", () -> hil.server.get("y").equals("-1.0"));
    }

    @Test
    void theEndOfTheHostWritesTheSafeValue() throws Exception {
        hil.connected(hil.plant(), true).advance(3);
        hil.engine.stopAll();
        assertEquals("-1.0", hil.server.get("y"));
    }

    /** Takes what the machine gives, and gives back: a loop that settles at 4. */
    @Test
    void aLoopIsClosedThroughTheController() {
        Simulation run = hil.connected(hil.plant(), true);
        Thread controller = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                double y = Double.parseDouble(hil.server.get("y"));
                hil.server.set("u", Double.toString(4 - y / 2));
                Thread.onSpinWait();
            }
        });
        controller.setDaemon(true);
        controller.start();
        run.start();
        await("settled", () -> Math.abs(real(run, "tank.output") - 4) < 0.05);
        run.stop();
        controller.interrupt();
    }

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

    private static Optional<Alarm> alarm(Simulation run, String source) {
        return run.status().alarms().stream()
                .filter(alarm -> alarm.source().equals(source))
                .findFirst();
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
        assertTrue(
                alarm(run, "@plc.valve_input").isPresent(),
                run.status().alarms().toString());
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
    void inStepAnEditedLinkGoesOnInStepAndAFreeOneIsRefusedAtAnotherPace() {
        Thread controller = controller();
        Simulation run = hil.engine.prepare(
                1, lockStepped().machine(), HilBench.settings(true, Double.POSITIVE_INFINITY, OptionalLong.empty()));
        run.start();
        await("ticks", () -> run.status().tick() > 20);
        run.edit(lockStepped()
                .with("other", "gain")
                .bind("other.output", HilBench.binding("beat", Optional.empty(), Optional.empty()))
                .machine());
        long edited = run.status().tick();
        await("goes on", () -> run.status().tick() > edited + 20);
        assertEquals(
                "/speed",
                assertThrows(InvalidInput.class, () -> run.edit(hil.plant().machine()))
                        .mistakes()
                        .get(0)
                        .path());
        run.stop();
        controller.interrupt();
    }

    @Test
    void anAlarmOfALinkThatIsNoMoreIsCleared() throws IOException {
        Bench plant = hil.plant().link("gone", new Link("line", "line://127.0.0.1:1", Map.of()));
        Simulation run = hil.prepare(plant, false);
        await("alarm", () -> alarm(run, "/links/gone").isPresent());
        run.edit(hil.plant().machine());
        await("no alarm", () -> alarm(run, "/links/gone").isEmpty());
    }

    @Test
    void aProtocolThatComesBackIsConnectedAgain() {
        Simulation run = hil.connected(hil.plant(), false);
        hil.protocols.remove(hil.protocol);
        await("waits", () -> run.links().get(0).state() == State.WAITING);
        await("not installed", () -> run.links().get(0).message().contains("is not installed"));
        hil.protocols.add(hil.protocol);
        await("connected", () -> HilBench.isConnected(run));
        assertEquals(1, run.links().get(0).reconnects());
    }

    @Test
    void aProtocolWhoseCodeFailsIsNamedAndTheMachineGoesOn() {
        Simulation run = hil.connected(hil.plant(), false);
        hil.server.set("u", "no number");
        await("broken", () -> run.links().get(0).state() == State.BROKEN);
        String message = run.links().get(0).message();
        assertTrue(message.contains("LineProtocol failed at " + hil.server.endpoint()), message);
        assertTrue(message.contains("NumberFormatException"), message);
        run.advance(3);
        hil.server.set("u", "3");
        await("good again", () -> HilBench.isConnected(run));
    }

    @Test
    void whatIsWrongWithLinksAndBindingsRefusesAStartInHilOnly() {
        MachineModel wrong = hil.plant(WhenBad.HOLD, Map.of("tiemout", Value.of(1), "lock_step_tick", Value.of("tick")))
                .bind("tank.nothing", HilBench.binding("u", Optional.empty(), Optional.empty()))
                .bind("source.count", HilBench.binding("u", Optional.of(WhenBad.HOLD), Optional.empty()))
                .machine();
        InvalidInput refusal = assertThrows(
                InvalidInput.class,
                () -> hil.engine.prepare(1, wrong, HilBench.settings(false, 1, OptionalLong.empty())));
        assertEquals(
                List.of(
                        "/bindings/source.count/when_bad",
                        "/bindings/tank.nothing",
                        "/links/plc",
                        "/links/plc/tiemout"),
                refusal.mistakes().stream()
                        .map(mistake -> mistake.path())
                        .sorted()
                        .toList());
        hil.engine.prepare(1, wrong, Bench.settings()).advance(1);
        Checks checks =
                new Checks(new Assembler(Bench.CATALOG, Bench.UNITS), Bench.CATALOG, Bench.couplings(hil.protocols));
        List<Problem> problems = checks.machine(wrong, Path.of(""));
        assertEquals(4, problems.size(), problems.toString());
        assertTrue(problems.stream().allMatch(problem -> problem.severity() == Problem.Severity.NOTE));
    }

    @Test
    void aMachineWithoutBindingsAndASpeedOtherThanOneAreRefused() {
        MachineModel unbound = new Bench().with("tank", "lag").machine();
        assertEquals("/bindings", refused(unbound, 1));
        assertEquals("/speed", refused(hil.plant().machine(), 2));
        Simulation run = hil.prepare(hil.plant(), false);
        assertThrows(InvalidInput.class, () -> run.speed(2));
    }

    private String refused(MachineModel machine, double speed) {
        return assertThrows(
                        InvalidInput.class,
                        () -> hil.engine.prepare(9, machine, HilBench.settings(false, speed, OptionalLong.empty())))
                .mistakes()
                .get(0)
                .path();
    }

    private Bench lockStepped() {
        return new Bench()
                .with("tank", "lag", Map.of(), Map.of("input", Value.of(1.0)))
                .link(
                        "plc",
                        new MachineModel.Link(
                                "line",
                                hil.server.endpoint(),
                                Map.of("lock_step_tick", Value.of("tick"), "lock_step_done", Value.of("done"))))
                .bind("tank.input", HilBench.binding("u", Optional.empty(), Optional.empty()))
                .bind("tank.output", HilBench.binding("y", Optional.empty(), Optional.empty()));
    }

    /** A controller that steps once for each tick, by the law of a lag whose output begins at 1. */
    private Thread controller() {
        Thread controller = new Thread(() -> {
            double u = 1;
            String done = "-1";
            while (!Thread.currentThread().isInterrupted()) {
                String tick = hil.server.get("tick");
                if (!tick.equals(done)) {
                    u += (Double.parseDouble(hil.server.get("y")) - u) * Math.min(1, 0.01 / 0.5);
                    hil.server.set("u", Double.toString(u));
                    hil.server.set("done", tick);
                    done = tick;
                }
                Thread.onSpinWait();
            }
        });
        controller.setDaemon(true);
        controller.start();
        return controller;
    }

    @Test
    void inStepTheTrajectoryIsThatOfASimulationOfTheController() {
        Simulation alone = new Bench()
                .with("tank", "lag")
                .with("controller", "lag", Map.of(), Map.of("output", Value.of(1.0)))
                .connect("tank.input", "controller.output")
                .connect("controller.input", "tank.output")
                .prepare();
        Thread controller = controller();
        Simulation run = hil.engine.prepare(
                1, lockStepped().machine(), HilBench.settings(true, Double.POSITIVE_INFINITY, OptionalLong.empty()));
        List<Double> expected = Stream.generate(() -> next(alone)).limit(200).toList();
        List<Double> found = Stream.generate(() -> next(run)).limit(200).toList();
        assertEquals(expected, found);
        controller.interrupt();
    }

    private static double next(Simulation run) {
        run.advance(1);
        return real(run, "tank.output");
    }

    @Test
    void inStepTheMachineWaitsAndCanBeHaltedAndCommanded() {
        Simulation run = hil.prepare(lockStepped(), true);
        run.start();
        await("asked", () -> hil.server.get("tick").equals("0"));
        run.overrides().begin(OverrideRequest.of("tank.input", Value.of(10.0)));
        assertEquals(0, run.status().tick());
        hil.server.set("done", "0");
        await("one tick", () -> run.status().tick() == 1);
        await("asked", () -> hil.server.get("tick").equals("1"));
        run.pause();
        assertEquals(1, run.status().tick());
        run.stop();
    }

    @Test
    void unarmedALockSteppedLinkGoesAtItsOwnPaceAndWritesNothing() {
        Simulation run = hil.prepare(lockStepped(), false);
        run.advance(3);
        await("told", () -> binding(run, "tank.input").status().isGood());
        run.stop();
        assertEquals(List.of(), hil.server.written());
        assertFalse(run.status().links().isEmpty());
    }

    /** One object per tick, however small, would be 16 bytes. */
    @Test
    void tickingWithLinksAllocatesNothing() {
        Simulation run = hil.connected(hil.plant(), true);
        int ticks = 20_000;
        run.advance(ticks);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        run.advance(ticks);
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertTrue(allocated < ticks, allocated + " bytes for " + ticks + " ticks");
    }
}
