package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.twinbench.kernel.engine.HilBench.await;
import static org.twinbench.kernel.engine.HilBench.binding;
import static org.twinbench.kernel.engine.HilBench.real;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.fault.OverrideRequest;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Value;

/** A remote system that goes in step with the machine, tick by tick. */
@Timeout(60)
final class LockStepTest {

    @RegisterExtension
    final HilBench hil = new HilBench();

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

    @Test
    void inStepAnEditedLinkGoesOnInStepAndAFreeOneIsRefusedAtAnotherPace() {
        Thread controller = controller();
        Simulation run = hil.engine.prepare(
                1, lockStepped().machine(), HilBench.settings(true, Double.POSITIVE_INFINITY, OptionalLong.empty()));
        run.start();
        await("ticks", () -> run.status().tick() > 3);
        run.edit(lockStepped()
                .with("other", "gain")
                .bind("other.output", HilBench.binding("beat", Optional.empty(), Optional.empty()))
                .machine());
        long edited = run.status().tick();
        await("goes on", () -> run.status().tick() > edited + 3);
        assertEquals(
                "/speed",
                assertThrows(InvalidInput.class, () -> run.edit(hil.plant().machine()))
                        .mistakes()
                        .get(0)
                        .path());
        run.stop();
        controller.interrupt();
    }
}
