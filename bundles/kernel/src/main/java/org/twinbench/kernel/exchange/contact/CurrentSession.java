package org.twinbench.kernel.exchange.contact;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.protocol.Protocol;
import org.twinbench.api.protocol.Session;

/** The session that a link has at present, if it has one, and who made it. Safe for use by many threads. */
final class CurrentSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentSession.class);

    private final AtomicReference<Optional<Session<?>>> session = new AtomicReference<>(Optional.empty());
    private volatile Optional<Protocol> maker = Optional.empty();

    void begin(Protocol protocol, Session<?> begun) {
        session.set(Optional.of(begun));
        maker = Optional.of(protocol);
    }

    Optional<Protocol> maker() {
        return maker;
    }

    /** Closes the session, which is done once, and lets go of who made it. */
    @Override
    public void close() {
        maker = Optional.empty();
        session.getAndSet(Optional.empty()).ifPresent(CurrentSession::close);
    }

    /** Whatever a protocol does when it lets go, the link's thread goes on, and so does the one that ends calls. */
    private static void close(Session<?> ended) {
        try {
            ended.close();
        } catch (RuntimeException | LinkageError thrown) {
            LOG.error("{} failed when it was to close", ended.getClass().getName(), thrown);
        }
    }
}
