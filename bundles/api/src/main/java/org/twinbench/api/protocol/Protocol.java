package org.twinbench.api.protocol;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to talk to remote systems. Registered as a singleton OSGi service; safe for use by many threads.
 *
 * <p>Nothing is contacted until somebody connects, and each session is used by one link alone.
 */
@ConsumerType
public interface Protocol {

    /** Returns what people see of it; always the same. */
    ProtocolDescriptor descriptor();

    /**
     * Connects to a remote system, and does all that takes a while: sessions, certificates, limits of the server. May block for
     * {@link Contact#timeout} and is interrupted afterwards.
     *
     * @throws LinkFailure if there is no session, with the reason as a sentence
     * @throws InterruptedException if it is given up
     */
    Session<?> connect(Contact contact) throws LinkFailure, InterruptedException;

    /** Returns the certificates of remote systems that it keeps; empty for a protocol that knows none. */
    default Optional<Certificates> certificates() {
        return Optional.empty();
    }
}
