package org.twinbench.kernel.exchange.contact;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;
import org.twinbench.api.protocol.Protocol;

/** Says whose mistake it is when the code of a protocol throws what it must not. For one thread at a time. */
public final class BrokenProtocol {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenProtocol.class);

    private String logged = "";

    /**
     * Returns what becomes of a link whose protocol threw something; the log has its stack trace, once for as long as the same
     * happens again and again.
     */
    public LinkFailure failure(String endpoint, Protocol protocol, Throwable thrown) {
        String what = bundle(protocol) + " failed at " + endpoint + " with " + thrown;
        if (!what.equals(logged)) {
            logged = what;
            LOG.error("{}", what, thrown);
        }
        return new LinkFailure(
                Reason.BROKEN,
                what
                        + ". That is a mistake of the bundle and not of the link; the log has the stack trace for its author.",
                thrown);
    }

    private static String bundle(Protocol protocol) {
        return Optional.ofNullable(FrameworkUtil.getBundle(protocol.getClass()))
                .map(BrokenProtocol::name)
                .orElseGet(() -> "Class " + protocol.getClass().getName());
    }

    private static String name(Bundle bundle) {
        return "Bundle " + bundle.getSymbolicName() + " " + bundle.getVersion();
    }
}
