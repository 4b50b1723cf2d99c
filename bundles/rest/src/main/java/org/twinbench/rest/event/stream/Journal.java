package org.twinbench.rest.event.stream;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Records;
import org.twinbench.rest.event.Event;

/** The newest events, numbered from 1. Safe for use by many threads; who adds one waits for no client. */
@Component(service = Journal.class)
public final class Journal {

    /** How many events are kept. */
    static final int CAPACITY = 10_000;

    private final JsonFormat json;
    private final String host = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final Frame[] frames = new Frame[CAPACITY];
    private volatile Runnable listener = () -> {};
    private long newest;

    /** Prints events in this format. */
    @Activate
    public Journal(@Reference JsonFormat json) {
        this.json = json;
    }

    /**
     * Some events in a row.
     *
     * @param missed how many there were before them that are not kept any more
     * @param frames the events
     */
    record Part(long missed, List<Frame> frames) {}

    /** Adds an event. */
    public void add(Event event) {
        String data = json.print(Records.write((Record) event));
        append(event, data);
        listener.run();
    }

    private synchronized void append(Event event, String data) {
        newest++;
        byte[] bytes = Frame.text(id(newest), event.type().word(), data);
        frames[slot(newest)] = new Frame(newest, event.type(), bytes);
    }

    /** Returns the first events after one that was seen. */
    synchronized Part after(long seen, int most) {
        long oldest = Math.max(1, newest - CAPACITY + 1);
        long first = Math.max(seen + 1, oldest);
        List<Frame> found = new ArrayList<>();
        for (long number = first; number <= newest && found.size() < most; number++) {
            found.add(frames[slot(number)]);
        }
        return new Part(first - seen - 1, found);
    }

    /** Returns how many events there have been. */
    public synchronized long newest() {
        return newest;
    }

    /** Returns the id of the event of this number. */
    EventId id(long number) {
        return new EventId(host, number);
    }

    /** Calls back after each event on the thread that added it; the one listener returns at once. */
    void onAdd(Runnable called) {
        listener = called;
    }

    private static int slot(long number) {
        return (int) (number % CAPACITY);
    }
}
