package org.twinbench.kernel.exchange;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.model.Units;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.Protocol;
import org.twinbench.kernel.exchange.contact.LinkPlan;
import org.twinbench.kernel.exchange.contact.ProtocolFinder;
import org.twinbench.kernel.exchange.setting.AllowedHosts;
import org.twinbench.kernel.exchange.setting.LinkReader;
import org.twinbench.kernel.exchange.setting.Secrets;

/** What links of this host may use: protocols that are installed, hosts that they may contact, secrets of its environment. */
@Component(service = LinkAccess.class, configurationPid = "org.twinbench.kernel")
public final class LinkAccess implements ProtocolFinder {

    private final Protocols protocols;
    private final LinkReader reader;
    private final AllowedHosts hosts;

    /** The configuration of this component. */
    public @interface Surrounding {

        /** Hosts that links may contact, separated by commas; empty for those of private networks. */
        String links() default "";
    }

    /** Gives access to the protocols that are installed. */
    @Activate
    public LinkAccess(@Reference Protocols protocols, @Reference Units units, Surrounding config) {
        this(protocols, units, AllowedHosts.of(config.links()));
    }

    /** Gives access to some hosts. */
    public LinkAccess(Protocols protocols, Units units, AllowedHosts hosts) {
        this.protocols = protocols;
        this.reader = new LinkReader(id -> protocols.find(id).map(Protocol::descriptor), units, Secrets.ofHost());
        this.hosts = hosts;
    }

    @Override
    public Optional<Protocol> find(LinkPlan plan) throws LinkFailure {
        hosts.check(plan.contact().endpoint());
        return protocols.find(plan.protocol());
    }

    /** Returns what reads links. */
    LinkReader reader() {
        return reader;
    }

    /** Returns the protocols that are installed. */
    Protocols protocols() {
        return protocols;
    }
}
