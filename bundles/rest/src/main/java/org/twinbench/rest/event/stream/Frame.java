package org.twinbench.rest.event.stream;

import java.nio.charset.StandardCharsets;
import org.twinbench.rest.event.EventType;

/**
 * An event as it goes over the wire; all clients share its bytes.
 *
 * @param number the event's number
 * @param type what sort it is
 * @param bytes text of the stream, an empty line at its end; nobody writes to it
 */
record Frame(long number, EventType type, byte[] bytes) {

    /** JSON has no line breaks outside of its strings, and in them they are escaped: the data are one line. */
    static byte[] text(EventId id, String type, String json) {
        return bytes("id: " + id + "\nevent: " + type + "\ndata: " + json + "\n\n");
    }

    /** Begins a stream: when to come again after it breaks, and where it stands. */
    static byte[] opening(EventId id) {
        return bytes("retry: 2000\nid: " + id + "\n\n");
    }

    /** Shows that the host is alive, and where the stream stands; to a client it is no event. */
    static byte[] heartbeat(EventId id) {
        return bytes(":\nid: " + id + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
