package org.twinbench.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedactionTest {

    private final Redaction redaction = new Redaction(
            Map.of("PLC_PASSWORD", "hunter2!", "LONG_TOKEN", "hunter2!!", "PIN_SECRET", "1", "HOME", "/root"));

    @ParameterizedTest
    @CsvSource({
        "opc.tcp://me:pw@plc:4840 fails,          opc.tcp://***@plc:4840 fails",
        "http://a@b and mqtt://c:d@e,             http://***@b and mqtt://***@e",
        "https://plc/a@b,                         https://plc/a@b",
        "Authorization: Bearer ey.abc-1 refused,  Authorization: Bearer *** refused",
        "mail to me@example.org,                  mail to me@example.org",
    })
    void credentialsInTextsAreBlottedOut(String text, String blotted) {
        assertEquals(blotted, redaction.of(text));
    }

    @Test
    void valuesOfSecretVariablesAreBlottedOutWhereverTheyStand() {
        assertEquals("login with ***", redaction.of("login with hunter2!"));
        assertEquals("login with ***", redaction.of("login with hunter2!!"));
    }

    @Test
    void otherValuesStay() {
        assertEquals("1 file in /root", redaction.of("1 file in /root"));
    }
}
