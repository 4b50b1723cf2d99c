package org.twinbench.rest.server;

import java.util.concurrent.TimeUnit;

/**
 * How long a client may take: a while for anything, and for much of it as long as a slow connection needs.
 *
 * @param seconds the while
 * @param rate bytes per second of a connection that is just fast enough
 */
record Patience(long seconds, long rate) {

    /** With a request, its head and its body. */
    static final Patience WITH_REQUESTS = new Patience(10, 1 << 10);

    /** With reading an answer. */
    static final Patience WITH_READERS = new Patience(10, 1 << 16);

    /** Returns how long these bytes may take, in ns. */
    long nanoseconds(long bytes) {
        return TimeUnit.SECONDS.toNanos(seconds + bytes / rate);
    }
}
