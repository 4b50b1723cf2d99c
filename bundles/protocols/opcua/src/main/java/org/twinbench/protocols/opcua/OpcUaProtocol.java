package org.twinbench.protocols.opcua;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.twinbench.api.protocol.Certificates;
import org.twinbench.api.protocol.Contact;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;
import org.twinbench.api.protocol.Protocol;
import org.twinbench.api.protocol.ProtocolDescriptor;
import org.twinbench.api.protocol.Session;
import org.twinbench.protocols.opcua.security.Application;
import org.twinbench.protocols.opcua.security.ServerCheck;
import org.twinbench.protocols.opcua.security.TrustList;

/**
 * OPC UA: reads, writes, subscribes and browses tags of servers over {@code opc.tcp}. Until somebody connects no class of Milo or
 * of BouncyCastle is loaded: most hosts describe the protocol and never use it.
 */
@Component(configurationPid = Configuration.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class OpcUaProtocol implements Protocol {

    private static final ProtocolDescriptor DESCRIPTOR = new ProtocolDescriptor(
            "opcua",
            "OPC UA",
            "Talks to OPC UA servers over opc.tcp, as controllers and gateways have them.",
            "opc.tcp://192.168.0.10:4840",
            "ns=4;s=GVL.Y1",
            LinkSettings.DESCRIPTORS,
            Set.of(LinkSettings.PASSWORD));

    private static final Duration ENDING = Duration.ofSeconds(1);

    private final Endings endings = new Endings();
    private final Path folder;
    private final TrustList trustList;
    private Optional<SharedStack> stack = Optional.empty();

    /** Takes the folder for certificates from the configuration. */
    @Activate
    public OpcUaProtocol(Configuration configuration) {
        this(Path.of(configuration.folder()));
    }

    /** @param folder for certificates; need not be there yet */
    public OpcUaProtocol(Path folder) {
        this.folder = folder;
        this.trustList = new TrustList(folder.resolve("servers"));
    }

    /** Waits for sessions that are being ended, then lets go of what they shared. */
    @Deactivate
    public synchronized void close() {
        endings.await(ENDING);
        stack.ifPresent(used -> used.close(ENDING));
        stack = Optional.empty();
    }

    @Override
    public ProtocolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Session<?> connect(Contact contact) throws LinkFailure, InterruptedException {
        loadStack();
        Connector connector = new Connector(contact, new ServerCheck(trustList), endings);
        Offer offer = connector.choose();
        return connector.connect(offer, offer.isSecure() ? Optional.of(application()) : Optional.empty());
    }

    private synchronized void loadStack() {
        if (stack.isEmpty()) {
            stack = Optional.of(new SharedStack());
        }
    }

    /** Links may connect at the same time; the certificate is made once. */
    private synchronized Application application() throws LinkFailure {
        try {
            return Application.in(folder.resolve("application"));
        } catch (IOException | GeneralSecurityException e) {
            throw new LinkFailure(
                    Reason.REFUSED,
                    "The certificate of this host in " + folder.resolve("application") + " cannot be used: "
                            + e.getMessage() + ".",
                    e);
        }
    }

    @Override
    public Optional<Certificates> certificates() {
        return Optional.of(trustList);
    }
}
