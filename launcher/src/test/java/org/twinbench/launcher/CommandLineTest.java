package org.twinbench.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CommandLineTest {

    @Test
    void servesWithoutACommand() {
        assertArrayEquals(new String[] {"serve"}, typed().all());
        assertArrayEquals(
                new String[] {"serve", "--port", "8080"},
                typed("--port", "8080").all());
    }

    @Test
    void handsAllWordsOnAsTyped() {
        assertArrayEquals(
                new String[] {"run", "tank.json", "--data", "x", "--set", "a=b"},
                typed("run", "tank.json", "--data", "x", "--set", "a=b").all());
    }

    @Test
    void takesHelpBeforeACommandForHelpOfIt() {
        assertArrayEquals(new String[] {"run", "--help"}, typed("help", "run").all());
        assertTrue(typed("help").asksForOverview());
    }

    @Test
    void findsValuesOfVariablesInBothForms() {
        assertEquals(
                Map.of("port", "1", "data", "b=c"),
                typed("serve", "--port", "1", "--data=b=c", "--other", "2").values(Set.of("port", "data")));
    }

    @Test
    void takesTheLastOfTwoValues() {
        assertEquals(Map.of("port", "2"), typed("--port=1", "--port", "2").values(Set.of("port")));
    }

    @Test
    void findsNoValuesBehindTwoDashes() {
        assertEquals(Map.of(), typed("run", "--", "--port", "1").values(Set.of("port")));
        assertFalse(typed("run", "--", "--help").asksForHelp());
    }

    @Test
    void findsWhatOperandsAreCalled() {
        List<String> folder = List.of("folder");
        Set<String> names = Set.of("folder", "port");
        assertEquals(
                Map.of("folder", "plant", "port", "1"),
                typed("serve", "--port", "1", "plant").naming(folder).values(names));
        assertEquals(
                Map.of("folder", "-x"),
                typed("serve", "--", "-x").naming(folder).values(names));
        assertEquals(
                Map.of(), typed("serve", "--prot", "0").naming(folder).values(names), "the value of a mistyped option");
        assertEquals(Map.of(), typed("serve", "plant").values(names));
        assertEquals(Map.of(), typed("serve", "plant").naming(folder).values(Set.of("port")));
    }

    @Test
    void tellsHelpOfACommandFromHelpOfAll() {
        assertTrue(typed("--help").asksForOverview());
        assertFalse(typed("run", "--help").asksForOverview());
        assertFalse(typed("serve", "--help").asksForOverview());
        assertTrue(typed("serve", "--help").asksForHelp());
        assertTrue(typed("run", "tank.json", "--help").asksForHelp());
        assertTrue(typed("--version").asksForVersion());
        assertFalse(typed("run", "--version").asksForVersion());
    }

    private static CommandLine typed(String... words) {
        return CommandLine.of(List.of(words));
    }
}
