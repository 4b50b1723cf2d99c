package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.value.Value;

/** A component whose code does not return. */
@Timeout(30)
final class EndlessTest {

    private static final int LAST_GOOD_TICK = 5;

    private final Engine engine = Bench.engine();

    @Test
    void componentThatLoopsForEverIsNamedAndItsThreadAbandoned() throws InterruptedException {
        Simulation run = started(new Bench()
                .with("counter", "counter")
                .with("mill", "endless", Map.of("last", Value.of(LAST_GOOD_TICK)), Map.of()));
        await(run, State.FAILED);

        String reason = run.status().message().orElseThrow();
        assertTrue(reason.startsWith("mill does not return from "), reason);
        assertTrue(reason.contains("Devices$Endless.step(Devices.java:"), reason);
        assertTrue(reason.contains("thread \"tick 1 Test machine\" is abandoned"), reason);
        assertEquals("mill", run.status().alarms().get(0).source());
        assertEquals(LAST_GOOD_TICK, run.row("*").tick());
        run.stop();
        assertEquals(State.FAILED, run.status().state());
        assertEquals(
                Value.of(LAST_GOOD_TICK),
                run.row("*").signals().get("counter.count").value());
    }

    @Test
    void whoeverAdvancesItIsAbandonedToo() throws InterruptedException {
        Simulation run = engine.prepare(
                1,
                new Bench()
                        .with("mill", "endless", Map.of("last", Value.of(LAST_GOOD_TICK)), Map.of())
                        .machine(),
                Bench.settings());
        Thread caller = new Thread(() -> run.advance(LAST_GOOD_TICK + 1), "caller");
        caller.setDaemon(true);
        caller.start();
        await(run, State.FAILED);

        String reason = run.status().message().orElseThrow();
        assertTrue(reason.contains("thread \"caller\" is abandoned"), reason);
        assertEquals(LAST_GOOD_TICK, run.row("*").tick());
        run.stop();
        assertEquals(State.FAILED, run.status().state());
        assertThrows(IllegalStateException.class, () -> run.advance(1));
    }

    @Test
    void otherSimulationsGoOn() throws InterruptedException {
        Simulation stuck = started(new Bench().with("mill", "endless"));
        Simulation well =
                engine.prepare(2, new Bench().with("counter", "counter").machine(), Bench.settings());
        well.start();
        await(stuck, State.FAILED);
        long tick = well.status().tick();
        while (well.status().tick() == tick) {
            Thread.onSpinWait();
        }
        assertEquals(State.RUNNING, well.status().state());
        well.stop();
    }

    @Test
    void componentThatIsOnlySlowIsLeftAlone() throws InterruptedException {
        Simulation run = started(new Bench().with("snail", "slow"));
        while (run.status().tick() < 4) {
            Thread.sleep(50);
        }
        assertEquals(State.RUNNING, run.status().state());
        assertFalse(run.alarms().stream().anyMatch(alarm -> alarm.source().equals("snail")));
        run.stop();
    }

    private Simulation started(Bench machine) {
        Simulation run = engine.prepare(1, machine.machine(), Bench.settings());
        run.start();
        return run;
    }

    private static void await(Simulation run, State state) throws InterruptedException {
        while (run.status().state() != state) {
            Thread.sleep(20);
        }
    }
}
