package org.twinbench.rest.event.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The open answer to one client. It is written to while the connection takes it and never waits: where the connection is full,
 * the server calls back when it has room.
 */
final class EventStream implements WriteListener, AsyncListener {

    private final AsyncContext request;
    private final ServletOutputStream out;
    private final Bookmark bookmark;
    private final Consumer<EventStream> onEnd;
    private Optional<byte[]> due;
    private boolean open;
    private boolean ended;
    private boolean unsent;

    /** @param onEnd called when nothing more is sent; it may be called twice */
    EventStream(AsyncContext request, Bookmark bookmark, Consumer<EventStream> onEnd) throws IOException {
        this.request = request;
        this.out = request.getResponse().getOutputStream();
        this.bookmark = bookmark;
        this.onEnd = onEnd;
        this.due = Optional.of(Frame.opening(bookmark.position()));
    }

    /** Begins to send. */
    void start() {
        request.addListener(this);
        out.setWriteListener(this);
    }

    /** Sends what there is, as far as the connection takes it. */
    synchronized void send() {
        if (!open || ended) {
            return;
        }
        try {
            while (out.isReady()) {
                Optional<byte[]> next = next();
                if (next.isPresent()) {
                    out.write(next.get());
                    unsent = true;
                } else if (unsent) {
                    unsent = false;
                    out.flush();
                } else {
                    return;
                }
            }
        } catch (IOException | RuntimeException gone) {
            leave(); // the server calls onError, or has ended the request by itself
        }
    }

    /** Shows the client that the host is alive; one that is gone is noticed by that. */
    synchronized void beat() {
        due = Optional.of(Frame.heartbeat(bookmark.position()));
        send();
    }

    /** Sends nothing more. */
    synchronized void end() {
        leave();
        try {
            request.complete();
        } catch (IllegalStateException e) {
            return; // the server has ended it by itself
        }
    }

    /** What the server has ended is not touched again: it uses the connection for the next request. */
    private synchronized void leave() {
        ended = true;
        onEnd.accept(this);
    }

    @Override
    public synchronized void onWritePossible() {
        open = true;
        send();
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        leave();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        leave(); // somebody else answers it now
    }

    private Optional<byte[]> next() {
        Optional<byte[]> first = due;
        due = Optional.empty();
        return first.isPresent() ? first : bookmark.next();
    }
}
