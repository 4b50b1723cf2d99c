package org.twinbench.rest.entries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.rest.problem.BadQuery;

class IfMatchTest {

    @Test
    void namesARevision() {
        assertEquals(OptionalLong.of(7), IfMatch.revision(Optional.of("\"7\"")));
    }

    @Test
    void absentOrStarMeansAny() {
        assertEquals(OptionalLong.empty(), IfMatch.revision(Optional.empty()));
        assertEquals(OptionalLong.empty(), IfMatch.revision(Optional.of("*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "W/\"7\"", "\"7\", \"8\"", "\"seven\"", ""})
    void whatWeNeverSentIsRefused(String header) {
        assertThrows(BadQuery.class, () -> IfMatch.revision(Optional.of(header)));
    }
}
