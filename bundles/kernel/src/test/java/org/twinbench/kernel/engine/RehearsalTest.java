package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Out;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.engine.clock.RealTime;
import org.twinbench.kernel.exchange.Couplings;

/** What is done with a copy of the first machine that runs at a pace. */
@Timeout(60)
final class RehearsalTest {

    private static final Catalog CATALOG = Catalog.of(List.of(Bench.type(Witness.class), Bench.type(Many.class)));

    private Engine engine;
    private Rehearsal rehearsal;

    /** Knows how many were made. */
    @ComponentType(id = "witness", name = "Witness", category = "test")
    static final class Witness implements Behavior {

        static final AtomicInteger MADE = new AtomicInteger();

        @Out
        double output;

        Witness() {
            MADE.incrementAndGet();
        }

        @Override
        public void step(double dt) {
            output++;
        }
    }

    /** There are too many of them. */
    @ComponentType(id = "many", name = "Many", category = "test")
    static final class Many implements Behavior {

        @Out
        double output;

        @Override
        public void step(double dt) {
            output++;
        }
    }

    @BeforeEach
    void open() {
        Assembler assembler = new Assembler(CATALOG, Bench.UNITS);
        Couplings couplings = Couplings.withoutProtocols(assembler, Bench.UNITS);
        engine = new Engine(CATALOG, assembler, Bench.UNITS, couplings, new RealTime(false));
        rehearsal = new Rehearsal(engine, CATALOG, assembler, Bench.UNITS, couplings);
    }

    @AfterEach
    void close() throws Exception {
        rehearsal.close();
        engine.stopAll();
    }

    @Test
    void aCopyIsEditedBesideTheFirstMachineOfModestSizeThatRunsAtAPace() throws Exception {
        started(1, machine("many", 101), SimulationSettings.defaults(Path.of("")));
        int before = Witness.MADE.get();
        started(2, machine("witness", 1), Bench.settings());
        int each = Witness.MADE.get() - before;
        Simulation watched = started(3, machine("witness", 1), SimulationSettings.defaults(Path.of("")));

        while (Witness.MADE.get() < before + 4 * each) { // 2, 3, the copy, and the copy as edited
            Thread.sleep(5);
        }
        long tick = watched.status().tick();
        while (watched.status().tick() == tick) {
            Thread.sleep(5);
        }
        assertEquals(
                List.of(1L, 2L, 3L), engine.list().stream().map(Simulation::id).toList());
        assertTrue(watched.journal().isEmpty());
    }

    private Simulation started(long id, MachineModel machine, SimulationSettings settings) {
        Simulation simulation = engine.prepare(id, machine, settings);
        simulation.start();
        return simulation;
    }

    private static MachineModel machine(String type, int count) {
        return MachineModel.of(
                type,
                IntStream.range(0, count)
                        .boxed()
                        .collect(Collectors.toMap(i -> "c" + i, i -> MachineModel.Component.of(type, Map.of()))),
                Map.of());
    }
}
