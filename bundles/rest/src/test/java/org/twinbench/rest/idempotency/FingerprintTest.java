package org.twinbench.rest.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class FingerprintTest {

    @Test
    void requestsThatDifferHaveOthers() throws IOException {
        assertEquals(of("POST /a", "{}").end(), of("POST /a", "{}").end());
        assertNotEquals(of("POST /a", "{}").end(), of("POST /b", "{}").end());
        assertNotEquals(of("POST /a", "{}").end(), of("POST /a", "{} ").end());
    }

    @Test
    void howMuchWasReadMakesNoDifference() throws IOException {
        Fingerprint read = of("POST /a", "{\"name\": 1}");
        read.body().readNBytes(4);
        assertEquals(of("POST /a", "{\"name\": 1}").end(), read.end());
    }

    private static Fingerprint of(String target, String body) {
        return new Fingerprint(target, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
