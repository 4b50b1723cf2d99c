package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.settings.Solver;

/** Solvers of fixed steps allocate nothing, with events or without. */
class SolverMemoryTest {

    private static final int TICKS = 20_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** One object per tick, however small, would be 16 bytes. */
    @ParameterizedTest
    @EnumSource(names = {"EULER", "RK4"})
    void fixedStepsAllocateNothing(Solver solver) {
        MachineModel machine = new Bench()
                .with("room", "room")
                .with("relay", "relay")
                .with("lag", "smooth")
                .with("half", "gain")
                .connect("relay.measured", "room.temperature")
                .connect("room.heated", "relay.on")
                .connect("half.input", "room.temperature")
                .connect("lag.input", "half.output")
                .machine();
        Simulation run = Solving.start(machine, solver, 1_000_000_000);
        run.advance(TICKS);
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        run.advance(TICKS);
        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertTrue(bytes < TICKS, bytes + " bytes for " + TICKS + " ticks");
    }
}
