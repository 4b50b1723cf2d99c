package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.simulation.Sampler;
import org.twinbench.api.simulation.Signal.Quality;
import org.twinbench.api.simulation.Simulation;

/** Signals that are read again and again, for people's eyes. */
final class SamplerTest {

    private static final List<String> PATHS = List.of("last.count", "no.such", "first.count");

    @Test
    void itReadsTheVisibleRow() {
        Simulation run = prepared();
        Sampler sampler = run.sampler(PATHS);
        assertEquals(-1, sampler.tick());
        run.advance(3);
        sampler.read();
        assertEquals(3, sampler.tick());
        assertEquals(run.status().time(), sampler.time());
        assertEquals(3, sampler.value(0));
        assertEquals(Optional.of(Quality.GOOD), sampler.quality(2));
    }

    @Test
    void whatDoesNotExistIsNoNumber() {
        Simulation run = prepared();
        Sampler sampler = run.sampler(PATHS);
        sampler.read();
        assertTrue(Double.isNaN(sampler.value(1)));
        assertEquals(Optional.empty(), sampler.quality(1));
    }

    @Test
    void itFollowsEditsOfTheMachine() {
        Simulation run = prepared();
        Sampler sampler = run.sampler(PATHS);
        sampler.read();
        run.edit(new Bench().with("first", "counter").machine());
        run.advance(2);
        sampler.read();
        assertEquals(Optional.empty(), sampler.quality(0));
        assertEquals(2, sampler.value(2));
        run.edit(new Bench().with("first", "counter").with("last", "counter").machine());
        run.advance(1);
        sampler.read();
        assertEquals(Optional.of(Quality.GOOD), sampler.quality(0));
    }

    @Test
    void theLastRowStaysReadable() {
        Simulation run = prepared();
        Sampler sampler = run.sampler(PATHS);
        run.advance(5);
        run.stop();
        sampler.read();
        assertEquals(5, sampler.value(0));
        assertEquals(5, sampler.tick());
        assertTrue(Double.isNaN(sampler.value(1)));
    }

    private static Simulation prepared() {
        Bench bench = new Bench().with("first", "counter").with("last", "counter");
        return Bench.engine().prepare(1, bench.machine(), Bench.settings());
    }
}
