package org.twinbench.api.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("outletArea", "area", "height", "loss");

    @Test
    void findsSwappedMissingAndWrongLetters() {
        assertEquals(Optional.of("area"), Suggestion.closest("aera", KNOWN));
        assertEquals(Optional.of("height"), Suggestion.closest("hight", KNOWN));
        assertEquals(Optional.of("outletArea"), Suggestion.closest("outletaria", KNOWN));
    }

    @Test
    void overlooksCase() {
        assertEquals(Optional.of("outletArea"), Suggestion.closest("OUTLETAREA", KNOWN));
    }

    @Test
    void guessesNothingFromAnotherWord() {
        assertEquals(Optional.empty(), Suggestion.closest("volume", KNOWN));
        assertEquals(Optional.empty(), Suggestion.closest("", KNOWN));
        assertEquals(Optional.empty(), Suggestion.closest("area", List.of()));
    }

    @Test
    void prefersTheFirstInTheAlphabetWhateverTheOrder() {
        assertEquals(Optional.of("tank1"), Suggestion.closest("tank", List.of("tank2", "tank1", "tank3")));
        assertEquals(Optional.of("tank1"), Suggestion.closest("tank", List.of("tank1", "tank3", "tank2")));
    }
}
