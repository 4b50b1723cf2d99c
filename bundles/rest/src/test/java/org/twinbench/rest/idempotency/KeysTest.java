package org.twinbench.rest.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class KeysTest {

    private static final Kept ANSWER = new Kept("f", 201, Map.of(), "{}");

    private final AtomicLong now = new AtomicLong();
    private final Keys keys = new Keys(now::get);

    @Test
    void firstAnswerIsGivenAgain() {
        assertEquals(Optional.empty(), keys.begin("a"));
        keys.done("a", ANSWER);
        assertEquals(Optional.of(ANSWER), keys.begin("a"));
        assertEquals(Optional.empty(), keys.begin("b"));
    }

    @Test
    void whatIsBeingWorkedOnIsAConflict() {
        keys.begin("a");
        assertThrows(IllegalStateException.class, () -> keys.begin("a"));
    }

    @Test
    void whatDidNothingMayBeginAgain() {
        keys.begin("a");
        keys.undone("a");
        assertEquals(Optional.empty(), keys.begin("a"));
    }

    @Test
    void answersAreForgottenAfterADay() {
        keys.begin("a");
        keys.done("a", ANSWER);
        now.addAndGet(TimeUnit.HOURS.toNanos(24) - 1);
        assertEquals(Optional.of(ANSWER), keys.begin("a"));
        now.incrementAndGet();
        assertEquals(Optional.empty(), keys.begin("a"));
    }

    @Test
    void oldestOfTooManyIsForgotten() {
        for (int i = 0; i <= 10_000; i++) {
            keys.begin("k" + i);
            keys.done("k" + i, ANSWER);
        }
        assertEquals(Optional.of(ANSWER), keys.begin("k1"));
        assertEquals(Optional.empty(), keys.begin("k0"));
    }

    @Test
    void oldestOfTooMuchIsForgotten() {
        Kept large = new Kept("f", 201, Map.of(), "x".repeat(1 << 20));
        for (int i = 0; i < 20; i++) {
            keys.begin("k" + i);
            keys.done("k" + i, large);
        }
        assertEquals(Optional.of(large), keys.begin("k19"));
        assertEquals(Optional.empty(), keys.begin("k0"));
    }
}
