package org.twinbench.kernel.exchange.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbench.api.protocol.LinkFailure.Reason;

/** How long links wait before they try again. */
final class BackoffTest {

    @ParameterizedTest
    @CsvSource({"UNREACHABLE, 2000", "UNTRUSTED, 2000", "REFUSED, 15000", "BUSY, 30000"})
    void eachAttemptWaitsTwiceAsLongUpToALimitAndHalfOfItByChance(Reason reason, long mostMillis) {
        Backoff backoff = new Backoff(new Random(1));
        long whole = 100;
        for (int attempt = 0; attempt < 100; attempt++) {
            long millis = backoff.after(reason).toMillis();
            assertTrue(millis >= whole / 2 && millis <= whole, millis + " ms, of " + whole);
            whole = Math.min(mostMillis, 2 * whole);
        }
    }

    @Test
    void linksThatAreLostTogetherDoNotComeBackTogether() {
        Set<Long> waits = new HashSet<>();
        for (int link = 0; link < 100; link++) {
            Backoff backoff = new Backoff(new Random(link));
            for (int attempt = 0; attempt < 5; attempt++) {
                backoff.after(Reason.UNREACHABLE);
            }
            waits.add(backoff.after(Reason.UNREACHABLE).toMillis());
        }
        assertTrue(waits.size() > 90, waits::toString);
    }

    @Test
    void aSessionLetsItBeginAnew() {
        Backoff backoff = new Backoff(new Random(1));
        for (int attempt = 0; attempt < 10; attempt++) {
            backoff.after(Reason.BUSY);
        }
        backoff.reset();
        assertEquals(100, backoff.after(Reason.BUSY).toMillis(), 50);
    }
}
