package org.twinbench.rest.idempotency;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keys of requests with their answers, for a day and within bounds: the oldest are forgotten first. Safe for use by many threads.
 */
final class Keys {

    private static final long LIFETIME = TimeUnit.HOURS.toNanos(24);
    private static final int MOST = 10_000;
    private static final int HEAVIEST = 1 << 24;

    private final LongSupplier nanoTime;
    private final Map<String, Held> held = new LinkedHashMap<>();
    private int weight;

    /** @param nanoTime a clock in ns */
    Keys(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Begins a request, or returns the answer to the same key before.
     *
     * @throws IllegalStateException if a request of this key is still being worked on
     */
    synchronized Optional<Kept> begin(String key) {
        forget();
        Held before = held.putIfAbsent(key, new Held(nanoTime.getAsLong(), Optional.empty()));
        if (before == null) {
            return Optional.empty();
        }
        return Optional.of(before.answer()
                .orElseThrow(() -> new IllegalStateException("A request with this Idempotency-Key is still being worked"
                        + " on; ask again in a moment, with the same key.")));
    }

    /** Ends a request that was done. */
    synchronized void done(String key, Kept answer) {
        drop(key);
        held.put(key, new Held(nanoTime.getAsLong(), Optional.of(answer)));
        weight += answer.weight();
        forget();
    }

    /** Ends a request that did nothing; it may be sent again. */
    synchronized void undone(String key) {
        drop(key);
    }

    private void drop(String key) {
        Optional.ofNullable(held.remove(key)).flatMap(Held::answer).ifPresent(answer -> weight -= answer.weight());
    }

    private void forget() {
        long now = nanoTime.getAsLong();
        Iterator<Held> oldest = held.values().iterator();
        while (oldest.hasNext()) {
            Held next = oldest.next();
            if (now - next.since() < LIFETIME && held.size() <= MOST && weight <= HEAVIEST) {
                return;
            }
            oldest.remove();
            weight -= next.answer().map(Kept::weight).orElse(0);
        }
    }

    /**
     * A key.
     *
     * @param since when its request began or ended, in ns
     * @param answer empty while the request is being worked on
     */
    private record Held(long since, Optional<Kept> answer) {}
}
