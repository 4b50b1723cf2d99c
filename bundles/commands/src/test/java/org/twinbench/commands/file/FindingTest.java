package org.twinbench.commands.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinbench.api.value.Mistake;

class FindingTest {

    @Test
    void namesPlaceAndPathAboveTheMessage() {
        Mistake mistake = Mistake.at("/components/tank/parameters/aera", "Tank has no parameter \"aera\".")
                .suggestion("area");
        assertEquals(
                List.of(
                        "  broken.json:31  components.tank.parameters.aera",
                        "    Tank has no parameter \"aera\". Did you mean \"area\"?"),
                Finding.of("broken.json:31", mistake).lines());
    }

    @Test
    void saysASuggestionOnlyOnce() {
        Mistake mistake =
                Mistake.at("/name", "No \"aera\". Did you mean \"area\"?").suggestion("area");
        assertEquals(
                List.of("  x.json:1  name", "    No \"aera\". Did you mean \"area\"?"),
                Finding.of("x.json:1", mistake).lines());
    }

    @Test
    void keepsTheLinesOfALoopAndShowsAnEditOnALineOfItsOwn() {
        Mistake mistake = Mistake.at("/connections", "Algebraic loop:\n  a.x → b.y\nBreak it with a Delay.")
                .suggestion("\"loops\": { \"a.x\": \"newton\" }");
        assertEquals(
                List.of(
                        "  x.json:44  connections",
                        "    Algebraic loop:",
                        "      a.x → b.y",
                        "    Break it with a Delay.",
                        "    \"loops\": { \"a.x\": \"newton\" }"),
                Finding.of("x.json:44", mistake).lines());
    }

    @Test
    void writesSlashesOfComponentPathsAsTheyAre() {
        String pointer = Mistake.pointer("/components", "line1/heating/tank");
        assertEquals(
                "  components.line1/heating/tank",
                Finding.of("", Mistake.at(pointer, "x")).lines().get(0));
    }

    @Test
    void hasNoLineForAPlaceThatNobodyKnows() {
        assertEquals(
                List.of("  All is wrong."),
                Finding.of("", Mistake.at("", "All is wrong.")).lines());
    }
}
