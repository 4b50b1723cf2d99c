package org.twinbench.kernel.exchange.coupled;

import org.twinbench.api.protocol.StatusCode;
import org.twinbench.kernel.exchange.tag.Batch;

/**
 * How far the values can be trusted that the bound inputs of a link have taken at the last tick. The ticking thread writes, and
 * anybody reads.
 */
public final class Latch {

    private final int[] statuses;
    private volatile long changes;

    /** Begins with the statuses of a batch. */
    Latch(Batch first) {
        this.statuses = first.statuses.clone();
    }

    /** Takes over the statuses of a batch. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the holder of the turn writes
    void take(int[] next) {
        boolean changed = false;
        for (int i = 0; i < statuses.length; i++) {
            changed |= statuses[i] != next[i];
            statuses[i] = next[i];
        }
        if (changed) {
            changes++;
        }
    }

    /** Returns a number that is another one after each change. */
    public long changes() {
        return changes;
    }

    /** Returns the status of the input at a position. */
    public StatusCode status(int position) {
        return new StatusCode(statuses[position]);
    }
}
