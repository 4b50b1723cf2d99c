package org.twinbench.rest.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Something that happened. Implementations are records; their members are the event's data. */
public sealed interface Event
        permits AlarmEvent,
                ContributionEvent,
                ExtensionEvent,
                FaultEvent,
                LibraryEvent,
                LogEvent,
                OverrideEvent,
                SimulationEvent,
                WorkspaceEvent {

    /** Returns what sort of event this is. */
    EventType type();

    /** Returns this moment as events tell it: {@code 2026-03-01T12:00:01.123Z}. */
    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
