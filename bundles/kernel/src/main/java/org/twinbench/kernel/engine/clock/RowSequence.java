package org.twinbench.kernel.engine.clock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Tells readers on other threads whether the row that they read was complete all the time: a sequence lock. One thread at a
 * time changes rows, and neither waits nor allocates for readers.
 */
final class RowSequence {

    private static final VarHandle COUNT = countHandle();

    /** Odd while a row is being changed. */
    private volatile long count;

    private static VarHandle countHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(RowSequence.class, "count", long.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins a change of the row; ordered before it. */
    void begin() {
        COUNT.setVolatile(this, (count + 1) | 1);
    }

    /** Ends a change of the row; ordered after it. */
    void end() {
        COUNT.setRelease(this, (count + 1) & ~1);
    }

    /** Returns a number that is another one after each change, odd while a row is being changed. */
    long count() {
        return count;
    }

    /** Returns whether no row was being changed at this count, nor has been since. */
    boolean isWhole(long before) {
        VarHandle.acquireFence();
        return (before & 1) == 0 && count == before;
    }

    /**
     * Reads the row, which may change meanwhile.
     *
     * @return whether it did not; otherwise what was read is worthless
     */
    boolean read(Runnable reading) {
        long before = count;
        if ((before & 1) != 0) {
            return false;
        }
        reading.run();
        return isWhole(before);
    }
}
