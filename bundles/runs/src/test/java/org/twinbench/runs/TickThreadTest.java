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

    /** One object per tick, however small, would be 16 bytes. */
    @Test
    void recordingAllocatesNothingThere() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Host host = new Host()) {
            Simulation simulation = host.paused();
            simulation.advance(TICKS);
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            simulation.advance(TICKS);
            long allocated =
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            assertTrue(allocated < TICKS, allocated + " bytes for " + TICKS + " ticks");
        }
    }
}
