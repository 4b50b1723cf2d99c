package org.twinbench.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.twinbench.api.log.LogLevel;

final class JsonLayoutTest {

    private final JsonLayout layout = new JsonLayout();

    @Test
    void membersAreThoseOfTheLine() {
        assertEquals(
                "{\"at\":\"2026-03-01T12:00:01.123Z\",\"level\":\"warn\",\"logger\":\"acme.Servo\","
                        + "\"machine\":\"Heated tank\",\"text\":\"Beware.\",\"detail\":\"a\\nb\"}\n",
                layout.doLayout(
                        LineOf.line(LogLevel.WARN, Optional.of("Heated tank"), "Beware.", Optional.of("a\nb"))));
    }

    @Property
    void whateverIsLoggedIsAnObjectOnOneLine(@ForAll String text) {
        String line = layout.doLayout(LineOf.text(text));
        assertEquals(line.length() - 1, line.indexOf('\n'));
        assertEquals(-1, line.indexOf('\r'));
        JsonObject read = JsonParser.parseString(line).getAsJsonObject();
        assertEquals(text, read.get("text").getAsString());
    }
}
