package org.twinbench.rest.event.stream;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The open streams. One thread serves them all, since none of them makes it wait. */
@Component(service = EventStreams.class)
public final class EventStreams {

    private static final int HEARTBEAT_SECONDS = 15;

    private final Journal journal;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "twinbench-events");
        daemon.setDaemon(true);
        return daemon;
    });

    /** Sends what comes into this journal. */
    @Activate
    public EventStreams(@Reference Journal journal) {
        this.journal = journal;
        journal.onAdd(this::sendSoon);
        thread.scheduleAtFixedRate(
                () -> open.forEach(EventStream::beat), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** Ends all streams; clients come again. */
    @Deactivate
    void close() {
        journal.onAdd(() -> {});
        thread.shutdown();
        open.forEach(EventStream::end);
    }

    /** Answers a request with events from here on. */
    void open(AsyncContext request, Bookmark bookmark) throws IOException {
        EventStream stream = new EventStream(request, bookmark, open::remove);
        open.add(stream);
        stream.start();
    }

    /** Returns how many clients there are. */
    public int count() {
        return open.size();
    }

    private void sendSoon() {
        if (open.isEmpty() || !due.compareAndSet(false, true)) {
            return;
        }
        try {
            thread.execute(this::sendAll);
        } catch (RejectedExecutionException closed) {
            due.set(false); // nobody is left to be told
        }
    }

    private void sendAll() {
        due.set(false);
        open.forEach(EventStream::send);
    }
}
