package org.twinbench.rest.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.rest.problem.BadQuery;

final class IdempotencyKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"8e03978e-40d5\"", "8e03978e-40d5", " 8e03978e-40d5 "})
    void quotesMayBeLeftOut(String header) {
        assertEquals("8e03978e-40d5", IdempotencyKey.of(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"a", "a\"", "a b", "\"ä\"", "\"a\\\"b\"", "\"a\";x=1"})
    void whatIsNoKeyIsRefused(String header) {
        assertThrows(BadQuery.class, () -> IdempotencyKey.of(header));
    }

    @Test
    void lengthIsBounded() {
        assertEquals(128, IdempotencyKey.of("k".repeat(128)).length());
        assertThrows(BadQuery.class, () -> IdempotencyKey.of("k".repeat(129)));
    }
}
