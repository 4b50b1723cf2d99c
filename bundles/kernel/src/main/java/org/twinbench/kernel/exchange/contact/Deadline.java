package org.twinbench.kernel.exchange.contact;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.twinbench.api.protocol.LinkFailure;

/**
 * Watches calls of a protocol.
 *
 * @param clock its thread does what is due when a call does not come back
 * @param missed ends a call that does not end by itself; told what was awaited
 */
record Deadline(ScheduledExecutorService clock, Consumer<String> missed) {

    /** A call. */
    @FunctionalInterface
    interface Call<V> {

        V call() throws LinkFailure, InterruptedException;
    }

    /** Calls, and returns what comes back. */
    <V> V within(Duration patience, String awaited, Call<V> call) throws LinkFailure, InterruptedException {
        ScheduledFuture<?> alarm =
                clock.schedule(() -> missed.accept(awaited), patience.toNanos(), TimeUnit.NANOSECONDS);
        try {
            return call.call();
        } finally {
            alarm.cancel(false);
        }
    }
}
