package org.twinbench.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.twinbench.api.value.MalformedJson;

class BodyTextTest {

    @Test
    void readsUtf8() throws IOException {
        assertEquals("{\"µ\": \"°C 🌡\"}", read("{\"µ\": \"°C 🌡\"}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytesThatAreNotUtf8AreFoundByLineAndColumn() {
        byte[] latin = "{\n  \"name\": \"K\u00fchler\"}".getBytes(StandardCharsets.ISO_8859_1);
        MalformedJson refusal = assertThrows(MalformedJson.class, () -> read(latin));
        assertEquals(2, refusal.line());
        assertEquals(13, refusal.column());
        assertTrue(refusal.getMessage().contains("0xFC"));
    }

    @Test
    void overlongAndTruncatedSequencesAreRefused() {
        assertThrows(MalformedJson.class, () -> read(new byte[] {(byte) 0xC0, (byte) 0xAF}));
        assertThrows(MalformedJson.class, () -> read(new byte[] {'a', (byte) 0xE2, (byte) 0x82}));
    }

    private static String read(byte[] bytes) throws IOException {
        return BodyText.read(new ByteArrayInputStream(bytes));
    }
}
