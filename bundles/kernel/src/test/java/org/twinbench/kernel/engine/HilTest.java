package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.kernel.engine.HilBench.await;
import static org.twinbench.kernel.engine.HilBench.binding;
import static org.twinbench.kernel.engine.HilBench.quality;
import static org.twinbench.kernel.engine.HilBench.real;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.twinbench.api.link.LinkStatus.State;
import org.twinbench.api.link.TagWrites;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.model.Problem;
import org.twinbench.api.simulation.Signal.Quality;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.assembly.Checks;

/** Hardware in the loop, with a remote system on the loopback: what is taken, given and refused. */
@Timeout(60)
final class HilTest {

    @RegisterExtension
    final HilBench hil = new HilBench();

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
