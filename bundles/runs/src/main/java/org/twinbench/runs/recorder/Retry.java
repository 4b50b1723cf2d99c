package org.twinbench.runs.recorder;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Something that is done again and again, after a failure less often. One thread does it, others may ask why it fails. */
final class Retry {

    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(8);

    private volatile Optional<String> reason = Optional.empty();
    private long wait;
    private long failed;

    /** Returns whether to try now, by {@link System#nanoTime}. */
    boolean isDue(long now) {
        return wait == 0 || now - failed >= wait;
    }

    /** Tries at the next opportunity: what made it fail may be over. */
    void soon() {
        wait = 0;
    }

    void failed(long now, String why) {
        reason = Optional.of(why);
        failed = now;
        wait = Math.min(LONGEST_NANOS, Math.max(SHORTEST_NANOS, 2 * wait));
    }

    void succeeded() {
        reason = Optional.empty();
        wait = 0;
    }

    /** Returns why it fails, as a sentence; empty while it works. */
    Optional<String> reason() {
        return reason;
    }
}
