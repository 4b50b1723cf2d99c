package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.Alarm.Severity;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.SimulationStatus.State;

/** Those who watch simulations: what they are told, and what they may say. */
@Timeout(30)
final class WatchTest {

    private static final Bench COUNTER = new Bench().with("counter", "counter");

    private final Engine engine = Bench.engine();
    private final BlockingQueue<State> seen = new LinkedBlockingQueue<>();

    @Test
    void everyStateThatStaysIsTold() throws Exception {
        AutoCloseable watch =
                engine.onChange(simulation -> seen.add(simulation.status().state()));
        Simulation run = engine.prepare(7, COUNTER.machine(), Bench.settings());
        await(State.READY);
        run.start();
        await(State.RUNNING);
        run.pause();
        await(State.PAUSED);
        run.stop();
        await(State.STOPPED);
        watch.close();
    }

    @Test
    void alarmsOfWatchersAreRaisedAndCleared() throws Exception {
        Simulation run = engine.prepare(7, COUNTER.machine(), Bench.settings());
        run.advance(2);
        run.raise(Severity.WARNING, "recorder", "The disk is full.");
        run.raise(Severity.WARNING, "recorder", "The disk is still full.");
        run.advance(3);

        assertEquals(List.of("The disk is full."), texts(run.status().alarms()));
        run.clear("recorder");
        assertEquals(List.of(), run.status().alarms());
        assertEquals(
                List.of(new Alarm(
                        1, Severity.WARNING, "recorder", "The disk is full.", Optional.empty(), 2, Optional.of(5L))),
                run.alarms());
    }

    @Test
    void anIdIsGivenOnce() {
        engine.prepare(7, COUNTER.machine(), Bench.settings());
        assertThrows(IllegalArgumentException.class, () -> engine.prepare(7, COUNTER.machine(), Bench.settings()));
    }

    private static List<String> texts(List<Alarm> alarms) {
        return alarms.stream().map(Alarm::text).toList();
    }

    private void await(State state) throws InterruptedException {
        while (seen.take() != state) {
            continue;
        }
    }
}
