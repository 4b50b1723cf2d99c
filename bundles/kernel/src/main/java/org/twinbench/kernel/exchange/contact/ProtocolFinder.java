package org.twinbench.kernel.exchange.contact;

import java.util.Optional;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.Protocol;

/** Finds what makes sessions of links. Safe for use by many threads. */
@FunctionalInterface
public interface ProtocolFinder {

    /**
     * Returns the protocol of a link, if it is installed.
     *
     * @throws LinkFailure if this host does not let the link contact its endpoint
     */
    Optional<Protocol> find(LinkPlan plan) throws LinkFailure;
}
