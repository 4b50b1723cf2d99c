package org.twinbench.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.twinbench.api.log.LogLevel;
import org.twinbench.api.log.LogLine;

final class PlainLayoutTest {

    private final PlainLayout layout = new PlainLayout(ZoneOffset.UTC);

    @Test
    void readsAsTimeMachineSentence() {
        LogLine line = LineOf.line(
                LogLevel.INFO, Optional.of("Heated tank"), "tank stopped the run: its level is NaN.", Optional.empty());
        assertEquals(
                "2026-03-01 12:00:01.123  Heated tank  tank stopped the run: its level is NaN.\n",
                layout.doLayout(line));
    }

    @Test
    void aLineOfTheHostHasNoMachine() {
        assertEquals("2026-03-01 12:00:01.123  -  It serves.\n", layout.doLayout(LineOf.text("It serves.")));
    }

    @Test
    void whatIsNotUsualSaysSo() {
        assertEquals("2026-03-01 12:00:01.123  -  WARN Beware.\n", of(LogLevel.WARN, "Beware."));
        assertEquals("2026-03-01 12:00:01.123  -  DEBUG acme.Servo: It turns.\n", of(LogLevel.DEBUG, "It turns."));
    }

    @Test
    void stackTracesAreIndented() {
        LogLine line = LineOf.line(
                LogLevel.ERROR, Optional.empty(), "It fails.", Optional.of("java.lang.Error: no\n\tat acme.Servo\n"));
        assertEquals(
                "2026-03-01 12:00:01.123  -  ERROR It fails.\n    java.lang.Error: no\n      at acme.Servo\n",
                layout.doLayout(line));
    }

    @Test
    void aTextCannotForgeAnotherLine() {
        assertEquals(
                "2026-03-01 12:00:01.123  -  mine\\n2026-03-01 12:00:02.000  -  forged\\u001b[31m\n",
                layout.doLayout(LineOf.text("mine\n2026-03-01 12:00:02.000  -  forged\u001b[31m")));
    }

    @Property
    void whateverIsLoggedIsOneLineThatBeginsWithItsTime(
            @ForAll String machine, @ForAll String text, @ForAll String detail) {
        String[] lines = layout.doLayout(LineOf.line(LogLevel.INFO, Optional.of(machine), text, Optional.of(detail)))
                .split("\\R", -1);
        assertEquals(1, count(lines, "2026-03-01 12:00:01.123  "));
        assertEquals(lines.length - 2, count(lines, "    "));
        assertEquals("", lines[lines.length - 1]);
    }

    private static int count(String[] lines, String beginning) {
        int count = 0;
        for (String line : lines) {
            count += line.startsWith(beginning) ? 1 : 0;
        }
        return count;
    }

    private String of(LogLevel level, String text) {
        return layout.doLayout(LineOf.line(level, Optional.empty(), text, Optional.empty()));
    }
}
