package org.twinbench.rest.event.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinbench.api.project.WorkspaceChange.Kind;
import org.twinbench.kernel.json.StrictJson;
import org.twinbench.rest.event.EventType;
import org.twinbench.rest.event.LibraryEvent;
import org.twinbench.rest.event.WorkspaceEvent;

final class JournalTest {

    private static final Set<EventType> ALL = EnumSet.allOf(EventType.class);

    private final Journal journal = new Journal(new StrictJson());

    @Test
    void anEventIsAnIdATypeAndOneLineOfJson() {
        add(7);
        String text = new String(Bookmark.atStart(journal, ALL).next().orElseThrow(), StandardCharsets.UTF_8);
        assertEquals(
                "id: " + journal.id(1) + "\nevent: workspace\n"
                        + "data: {\"at\":\"noon\",\"collection\":\"links\",\"id\":7,\"change\":\"changed\","
                        + "\"machine_model_id\":3}\n\n",
                text);
    }

    @Test
    void lineBreaksInTextsDoNotBreakTheStream() {
        journal.add(new LibraryEvent("noon", List.of("a\n\nevent: forged\r"), List.of(), List.of(), List.of()));
        String text = new String(Bookmark.atStart(journal, ALL).next().orElseThrow(), StandardCharsets.UTF_8);
        assertEquals(4, text.lines().count());
        assertFalse(text.contains("\r"));
    }

    @Test
    void eventsComeInTheirOrderAndOnce() {
        Bookmark bookmark = Bookmark.atEnd(journal, ALL);
        assertEquals(Optional.empty(), bookmark.next());
        add(1);
        add(2);
        assertEquals(List.of(1L, 2L), ids(bookmark));
        add(3);
        assertEquals(List.of(3L), ids(bookmark));
    }

    @Test
    void whoComesAgainGoesOnWhereItWas() {
        add(1);
        add(2);
        add(3);
        assertEquals(List.of(2L, 3L), ids(Bookmark.after(journal, ALL, journal.id(1))));
        assertEquals(List.of(), ids(Bookmark.after(journal, ALL, journal.id(3))));
    }

    @Test
    void onlyTheSortsThatWereAskedForCome() {
        add(1);
        journal.add(new LibraryEvent("noon", List.of("valve"), List.of(), List.of(), List.of()));
        Bookmark bookmark = Bookmark.atStart(journal, EnumSet.of(EventType.LIBRARY));
        assertTrue(text(bookmark.next().orElseThrow()).contains("valve"));
        assertEquals(Optional.empty(), bookmark.next());
    }

    @Test
    void positionMovesOnOverSortsThatWereNotAskedFor() {
        Bookmark bookmark = Bookmark.atEnd(journal, EnumSet.of(EventType.LIBRARY));
        add(1);
        assertEquals(Optional.empty(), bookmark.next());
        assertEquals(journal.id(1), bookmark.position());
    }

    @Test
    void whoWasAwayForTooLongIsToldHowMuchItMissed() {
        add(1);
        Bookmark slow = Bookmark.after(journal, ALL, journal.id(1));
        for (int i = 0; i < Journal.CAPACITY + 10; i++) {
            add(i);
        }
        assertTrue(text(slow.next().orElseThrow())
                .endsWith("event: gap\ndata: {\"reason\":\"too_old\",\"missed\":10}\n\n"));
        assertEquals(Journal.CAPACITY, ids(slow).size());
    }

    @Test
    void whoReadOnWhileTheJournalWentByIsToldTheSame() {
        Bookmark slow = Bookmark.atEnd(journal, ALL);
        add(0);
        slow.next();
        for (int i = 0; i < Journal.CAPACITY + 5; i++) {
            add(i);
        }
        assertTrue(text(slow.next().orElseThrow()).contains("\"missed\":5"));
    }

    @Test
    void anIdOfAnEarlierHostIsToldAndFollowedByAllThatThereIs() {
        add(1);
        Bookmark bookmark = Bookmark.after(journal, ALL, new EventId("earlier", 1));
        assertEquals(
                "id: " + journal.id(0) + "\nevent: gap\ndata: {\"reason\":\"restarted\"}\n\n",
                text(bookmark.next().orElseThrow()));
        assertEquals(List.of(1L), ids(bookmark));
    }

    @Test
    void anIdThatIsNotThereYetIsOfAnotherHost() {
        Bookmark bookmark = Bookmark.after(journal, ALL, journal.id(99));
        assertTrue(text(bookmark.next().orElseThrow()).contains("restarted"));
    }

    @Test
    void idsAreReadAsTheyAreWritten() {
        assertEquals(Optional.of(journal.id(42)), EventId.read(journal.id(42).toString()));
        assertEquals(Optional.empty(), EventId.read("42"));
        assertEquals(Optional.empty(), EventId.read("a-1\nb"));
    }

    @Test
    void clientsShareTheBytes() {
        add(1);
        assertArrayEquals(
                Bookmark.atStart(journal, ALL).next().orElseThrow(),
                Bookmark.atStart(journal, ALL).next().orElseThrow());
    }

    private void add(long id) {
        journal.add(new WorkspaceEvent("noon", "links", id, Kind.CHANGED, Optional.of(3L)));
    }

    private static List<Long> ids(Bookmark bookmark) {
        List<Long> ids = new ArrayList<>();
        for (Optional<byte[]> next = bookmark.next(); next.isPresent(); next = bookmark.next()) {
            ids.add(Long.parseLong(text(next.get()).replaceAll("(?s).*\"id\":(\\d+).*", "$1")));
        }
        return ids;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
