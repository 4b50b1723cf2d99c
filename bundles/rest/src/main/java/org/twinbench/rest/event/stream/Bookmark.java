package org.twinbench.rest.event.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.twinbench.rest.event.EventType;

/**
 * How far a client has read in the journal. That is all a slow client costs: when the journal has gone on without it, it gets a
 * gap. One thread at a time uses it.
 */
final class Bookmark {

    private static final int AT_ONCE = 64;

    private final Journal journal;
    private final Set<EventType> types;
    private final Deque<Frame> taken = new ArrayDeque<>();
    private boolean restarted;
    private long seen;

    private Bookmark(Journal journal, Set<EventType> types, long seen, boolean restarted) {
        this.journal = journal;
        this.types = types;
        this.seen = seen;
        this.restarted = restarted;
    }

    /** Begins with the next event. */
    static Bookmark atEnd(Journal journal, Set<EventType> types) {
        return new Bookmark(journal, types, journal.newest(), false);
    }

    /** Begins with the oldest event that is kept. */
    static Bookmark atStart(Journal journal, Set<EventType> types) {
        return new Bookmark(journal, types, journal.after(0, 0).missed(), false);
    }

    /** Begins after the event of this id; if a host before this one numbered it, with a gap and all that is kept. */
    static Bookmark after(Journal journal, Set<EventType> types, EventId id) {
        long newest = journal.newest();
        boolean ours = journal.id(newest).host().equals(id.host()) && id.number() <= newest;
        return ours
                ? new Bookmark(journal, types, id.number(), false)
                : new Bookmark(journal, types, journal.after(0, 0).missed(), true);
    }

    /** Returns where this client stands. */
    EventId position() {
        return journal.id(seen);
    }

    /** Returns what is to be sent next; empty if there is nothing. */
    Optional<byte[]> next() {
        if (restarted) {
            restarted = false;
            return Optional.of(gap("{\"reason\":\"restarted\"}"));
        }
        while (true) {
            while (!taken.isEmpty()) {
                Frame frame = taken.removeFirst();
                seen = frame.number();
                if (types.contains(frame.type())) {
                    return Optional.of(frame.bytes());
                }
            }
            Journal.Part part = journal.after(seen, AT_ONCE);
            taken.addAll(part.frames());
            if (part.missed() > 0) {
                seen += part.missed();
                return Optional.of(gap("{\"reason\":\"too_old\",\"missed\":" + part.missed() + "}"));
            }
            if (taken.isEmpty()) {
                return Optional.empty();
            }
        }
    }

    private byte[] gap(String json) {
        return Frame.text(position(), "gap", json);
    }
}
