package org.twinbench.kernel.exchange.contact;

import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.twinbench.api.protocol.LinkFailure.Reason;

/**
 * How long to wait before the next attempt to connect: twice as long each time, up to a limit that depends on the reason, and
 * between the half and the whole of it by chance, lest many links come back together.
 */
final class Backoff {

    private static final long FIRST_MILLIS = 100;

    /** A remote system that returns is to be in sync within 5 s, hence the first one. */
    private static final Map<Reason, Long> MOST_MILLIS = Map.of(
            Reason.UNREACHABLE, 2_000L,
            Reason.BUSY, 30_000L,
            Reason.UNTRUSTED, 2_000L,
            Reason.REFUSED, 15_000L,
            Reason.BROKEN, 15_000L);

    private final RandomGenerator chance;
    private int failures;

    /** @param chance need not be the same in two runs: nothing that is simulated depends on it */
    Backoff(RandomGenerator chance) {
        this.chance = chance;
    }

    /** Returns how long to wait after a failure. */
    Duration after(Reason reason) {
        long most = MOST_MILLIS.get(reason);
        long millis = Math.min(most, FIRST_MILLIS << Math.min(failures, 20));
        failures++;
        return Duration.ofMillis(millis / 2 + chance.nextLong(millis / 2 + 1));
    }

    /** Begins anew, for there was a session. */
    void reset() {
        failures = 0;
    }
}
