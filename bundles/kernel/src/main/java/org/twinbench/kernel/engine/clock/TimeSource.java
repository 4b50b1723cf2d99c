package org.twinbench.kernel.engine.clock;

import java.util.concurrent.locks.LockSupport;

/** How the ticking thread tells the time and lets it pass; nothing here allocates or locks. */
interface TimeSource {

    /** The computer's monotonic clock. */
    TimeSource SYSTEM = new TimeSource() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void park(long nanos) {
            LockSupport.parkNanos(this, nanos);
        }

        @Override
        public void spin(long nanos) {
            if (nanos > LONGEST_PAUSE_NANOS) {
                Thread.onSpinWait();
            }
        }
    };

    /** A virtual machine may take a processor that pauses over and over away for as long. */
    long LONGEST_PAUSE_NANOS = 5_000;

    /** Returns the time in ns, from any origin. */
    long nanoTime();

    /** Gives the processor away for so many ns; comes back earlier where somebody wakes the thread. */
    void park(long nanos);

    /** Lets a moment pass and keeps the processor; so many ns are to go. */
    void spin(long nanos);
}
