package org.twinbench.kernel.exchange.contact;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.twinbench.api.protocol.LinkFailure;

/**
 * Watches calls of a protocol, one at a time. The clock looks once in as long as a call may take, not once for each call: setting
 * it wakes a thread.
 */
final class Deadline implements AutoCloseable {

    private final ScheduledExecutorService clock;
    private final Consumer<String> missed;
    private Optional<Watched> present = Optional.empty();
    private Optional<ScheduledFuture<?>> alarm = Optional.empty();
    private long set;

    /** A call that has begun: what is awaited of it, until when by {@link System#nanoTime()}. */
    private record Watched(String awaited, long due) {}

    /** A call. */
    @FunctionalInterface
    interface Call<V> {

        V call() throws LinkFailure, InterruptedException;
    }

    /**
     * @param clock its thread does what is due when a call does not come back
     * @param missed ends a call that does not end by itself; told what was awaited
     */
    Deadline(ScheduledExecutorService clock, Consumer<String> missed) {
        this.clock = clock;
        this.missed = missed;
    }

    /** Calls, and returns what comes back. */
    <V> V within(Duration patience, String awaited, Call<V> call) throws LinkFailure, InterruptedException {
        begin(new Watched(awaited, System.nanoTime() + patience.toNanos()));
        try {
            return call.call();
        } finally {
            end();
        }
    }

    private synchronized void begin(Watched call) {
        present = Optional.of(call);
        if (alarm.isEmpty() || call.due() - set < 0) {
            set(call.due());
        }
    }

    private synchronized void end() {
        present = Optional.empty();
    }

    private void set(long due) {
        alarm.ifPresent(later -> later.cancel(false));
        alarm = Optional.of(clock.schedule(() -> look(due), due - System.nanoTime(), TimeUnit.NANOSECONDS));
        set = due;
    }

    private void look(long asked) {
        findLate(asked).ifPresent(late -> missed.accept(late.awaited()));
    }

    /** @param asked when the clock was to look; it may have been set to an earlier time since */
    private synchronized Optional<Watched> findLate(long asked) {
        if (alarm.isEmpty() || asked != set) {
            return Optional.empty();
        }
        alarm = Optional.empty();
        Optional<Watched> call = present;
        if (call.isPresent() && call.get().due() - System.nanoTime() > 0) {
            set(call.get().due());
            return Optional.empty();
        }
        present = Optional.empty();
        return call;
    }

    /** Looks no more. */
    @Override
    public synchronized void close() {
        alarm.ifPresent(set -> set.cancel(false));
        alarm = Optional.empty();
    }
}
