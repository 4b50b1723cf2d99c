package org.twinbench.runs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinbench.api.simulation.Simulation;

/** What recording costs the thread that ticks. */
@Timeout(60)
final class TickThreadTest {

    private static final int TICKS = 200_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** One object per tick, however small, would be 16 bytes. Newer Javas allocate in the sine that the machine's noise takes. */
    @Test
    void recordingAllocatesNothingThere() {
        try (Host host = new Host()) {
            Simulation recorded = host.paused();
            Simulation unrecorded = host.simulations.prepare(1_000, recorded.machine(), recorded.settings());
            long more = allocated(recorded) - allocated(unrecorded);
            assertTrue(more < TICKS, more + " bytes more for " + TICKS + " ticks");
        }
    }

    private long allocated(Simulation simulation) {
        simulation.advance(TICKS);
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        simulation.advance(TICKS);
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
}
