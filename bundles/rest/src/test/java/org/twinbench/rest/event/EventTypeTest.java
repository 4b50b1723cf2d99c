package org.twinbench.rest.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.rest.problem.BadQuery;

final class EventTypeTest {

    @Test
    void wordsAreSeparatedByCommas() {
        assertEquals(
                EnumSet.of(EventType.SIMULATION, EventType.ALARM), EventType.read(Optional.of("simulation, alarm")));
    }

    @Test
    void nothingGivenIsEverything() {
        assertEquals(EnumSet.allOf(EventType.class), EventType.read(Optional.empty()));
    }

    @Test
    void aWordThatIsNoneIsRefusedWithThoseThatAre() {
        BadQuery refused = assertThrows(BadQuery.class, () -> EventType.read(Optional.of("alarms")));
        assertTrue(refused.getMessage().contains("\"alarms\""));
        assertTrue(refused.getMessage()
                .contains("simulation, alarm, fault, override, library, workspace, extension, contribution, log"));
    }
}
