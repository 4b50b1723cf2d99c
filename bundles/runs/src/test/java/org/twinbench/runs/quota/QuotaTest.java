package org.twinbench.runs.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.api.command.NotUsable;

/** Quotas as people write them. */
final class QuotaTest {

    @Test
    void unitsAreDecimal() {
        assertEquals(2_000_000_000L, Quota.of("2 GB").bytes());
        assertEquals(500_000_000L, Quota.of("500MB").bytes());
        assertEquals(1_500_000_000_000L, Quota.of("1.5 TB").bytes());
        assertEquals(4096, Quota.of("4096").bytes());
        assertEquals("1.5 TB", Quota.of("1500 GB").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "0", "-1 GB", "2 gb", "2 GiB", "0.1 B"})
    void anythingElseIsRefusedWithExamples(String text) {
        NotUsable refusal = assertThrows(NotUsable.class, () -> Quota.of(text));
        assertTrue(refusal.getMessage().contains("--quota is \"" + text + "\""));
        assertTrue(refusal.getMessage().contains("2 GB"));
    }
}
