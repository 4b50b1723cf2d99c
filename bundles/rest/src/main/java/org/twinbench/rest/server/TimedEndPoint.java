package org.twinbench.rest.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection that is closed when its client dawdles. Jetty itself closes those that are silent; one that sends or takes a
 * byte every second would keep it busy for hours. Only waiting for the client counts, never what the host itself takes.
 */
final class TimedEndPoint extends SocketChannelEndPoint {

    /** Written by one thread at a time, the one that reads; a request's end comes between two of its turns. */
    private volatile long received;

    private volatile long waited;
    private volatile long waitingSince;
    private volatile boolean upgraded;

    TimedEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
        super(channel, selector, key, scheduler);
    }

    /** Begins anew: a request has been answered, and the client may rest before the next. */
    void rest() {
        received = 0;
        waited = 0;
    }

    /** What is spoken from here on is not HTTP, and knows better when its clients may be silent. */
    @Override
    public void upgrade(Connection next) {
        upgraded = true;
        super.upgrade(next);
    }

    @Override
    public void fillInterested(Callback callback) {
        waitingSince = System.nanoTime();
        super.fillInterested(callback);
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        int bytes = super.fill(buffer);
        if (bytes > 0 && !upgraded) {
            count(bytes);
        }
        return bytes;
    }

    private void count(int bytes) throws EofException {
        long now = System.nanoTime();
        if (received > 0) {
            waited = waited + now - waitingSince;
        }
        waitingSince = now;
        received = received + bytes;
        if (waited > Patience.WITH_REQUESTS.nanoseconds(received)) {
            close(new TimeoutException("The client sends too slowly."));
            throw new EofException("The client sends too slowly.");
        }
    }

    @Override
    public void write(Callback callback, ByteBuffer... buffers) {
        long bytes = 0;
        for (ByteBuffer buffer : buffers) {
            bytes += buffer.remaining();
        }
        Answer answer = new Answer(callback);
        super.write(answer, buffers);
        answer.expect(Patience.WITH_READERS.nanoseconds(bytes));
    }

    /** Bytes on their way to the client. Mostly the operating system takes them at once, and there is nothing to wait for. */
    private final class Answer extends Callback.Nested {

        private Optional<Scheduler.Task> end = Optional.empty();
        private boolean taken;

        Answer(Callback callback) {
            super(callback);
        }

        synchronized void expect(long nanoseconds) {
            if (!taken) {
                end = Optional.of(getScheduler()
                        .schedule(
                                () -> close(new TimeoutException("The client reads too slowly.")),
                                nanoseconds,
                                TimeUnit.NANOSECONDS));
            }
        }

        @Override
        public void succeeded() {
            stop();
            super.succeeded();
        }

        @Override
        public void failed(Throwable cause) {
            stop();
            super.failed(cause);
        }

        private synchronized void stop() {
            taken = true;
            end.ifPresent(Scheduler.Task::cancel);
        }
    }
}
