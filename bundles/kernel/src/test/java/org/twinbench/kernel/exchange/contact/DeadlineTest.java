package org.twinbench.kernel.exchange.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls of a protocol that do not come back. */
final class DeadlineTest {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofHours(1);

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);
    private final BlockingQueue<String> missed = new LinkedBlockingQueue<>();
    private final Deadline deadline = new Deadline(clock, missed::add);

    @AfterEach
    void end() {
        clock.shutdownNow();
    }

    @Test
    void aCallThatDoesNotComeBackIsMissedOnce() throws Exception {
        assertEquals("value", deadline.within(SHORT, "a value", () -> {
            assertEquals("a value", missed.poll(10, TimeUnit.SECONDS));
            return "value";
        }));
        Thread.sleep(3 * SHORT.toMillis());
        assertTrue(missed.isEmpty(), missed::toString);
    }

    @Test
    void aShortDeadlineHoldsAfterALongOne() throws Exception {
        deadline.within(LONG, "a session", () -> 1);
        deadline.within(SHORT, "a value", () -> assertMissed("a value"));
    }

    @Test
    void aLaterCallHasAllOfItsTime() throws Exception {
        deadline.within(SHORT, "the first", () -> 1);
        Thread.sleep(SHORT.toMillis() / 2);
        long began = System.nanoTime();
        deadline.within(SHORT, "the second", () -> assertMissed("the second"));
        assertTrue(System.nanoTime() - began >= SHORT.toNanos());
    }

    @Test
    void theClockIsSetOnceForManyCalls() throws Exception {
        for (int call = 0; call < 1_000; call++) {
            deadline.within(LONG, "a value", () -> 1);
        }
        assertEquals(1, clock.getQueue().size());
    }

    @Test
    void nothingIsLeftOfOneThatIsClosed() throws Exception {
        clock.setRemoveOnCancelPolicy(true);
        deadline.within(LONG, "a value", () -> 1);
        deadline.close();
        assertEquals(0, clock.getQueue().size());
    }

    private boolean assertMissed(String awaited) throws InterruptedException {
        assertEquals(awaited, missed.poll(10, TimeUnit.SECONDS));
        return true;
    }
}
