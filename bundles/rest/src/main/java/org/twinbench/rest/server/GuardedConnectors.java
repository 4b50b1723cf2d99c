package org.twinbench.rest.server;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.value.JsonFormat;

/**
 * Lets Felix HTTP listen as this host wants it. Felix opens a connector of its own first, whose limits cannot be set: at a port
 * that nobody knows, for whoever connected to it would never be answered. It is closed, and a {@link GuardedConnector} listens at
 * the address of the host.
 */
@Component(service = {ConnectorFactory.class, GuardedConnectors.class})
public final class GuardedConnectors implements ConnectorFactory {

    /** More wait in the queue of the operating system until others have left. */
    private static final int MOST_CONNECTIONS = 2_000;

    /** Any that is free. */
    static final int PORT_OF_FELIX = 0;

    private final JsonFormat json;
    private volatile Optional<ServerAddress> address = Optional.empty();

    /** Prints the server's own refusals in this format. */
    @Activate
    public GuardedConnectors(@Reference JsonFormat json) {
        this.json = json;
    }

    /** Says where to listen; before the server is configured. */
    void listenAt(ServerAddress ours) {
        address = Optional.of(ours);
    }

    @Override
    public Connector createConnector(Server server) {
        ServerConnector given = Stream.of(server.getConnectors())
                .filter(ServerConnector.class::isInstance)
                .map(ServerConnector.class::cast)
                .findFirst()
                .orElseThrow();
        LifeCycle.stop(given);
        server.removeConnector(given);
        ServerAddress ours = address.orElseThrow();
        GuardedConnector guarded = new GuardedConnector(server, ours.host(), ours.port());
        server.setErrorHandler(new ServerProblems(json));
        server.addManaged(new NetworkConnectionLimit(MOST_CONNECTIONS, guarded));
        return guarded;
    }
}
