package org.twinbench.rest.server;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.project.MachineFolder;
import org.twinbench.rest.door.FrontDoor;

/**
 * Lets the HTTP server listen, once the front door stands and the address, and the folder if one is named, was found fit. The
 * server itself is Felix HTTP; it listens nowhere until it is configured from here.
 */
@Component(
        service = HttpServer.class,
        immediate = true,
        configurationPid = "org.twinbench.rest",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class HttpServer {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LEAST_BYTES_TO_PACK = 2048;
    private static final String SERVER_PID = "org.apache.felix.http";
    private static final String NEXT_PID = "org.twinbench.rest.configured";

    private final ConfigurationAdmin configurations;
    private final Outcome outcome;
    private final CountDownLatch configured = new CountDownLatch(1);
    private final ServiceRegistration<ManagedService> next;

    /** What is configured; texts, as they come from the command line. */
    public @interface Settings {
        /** Where to listen. */
        String host() default "127.0.0.1";

        /** Port to listen at. */
        String port() default "7777";
    }

    private sealed interface Outcome {
        record Listening(URI url) implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    /** Checks the address and configures the server. */
    @Activate
    public HttpServer(
            @Reference ConfigurationAdmin configurations,
            @Reference FrontDoor door,
            @Reference GuardedConnectors connectors,
            @Reference Optional<MachineFolder> folder,
            BundleContext context,
            Settings settings)
            throws IOException {
        this.configurations = configurations;
        this.outcome = open(folder, connectors, settings);
        this.next = context.registerService(
                ManagedService.class,
                properties -> configured.countDown(),
                new Hashtable<>(Map.of(Constants.SERVICE_PID, NEXT_PID)));
    }

    /**
     * Returns the address that people open.
     *
     * @throws NotUsable if host or port cannot be used, or not the folder that is to be served
     */
    public URI url() {
        if (outcome instanceof Outcome.Refused refused) {
            throw new NotUsable(refused.reason());
        }
        return ((Outcome.Listening) outcome).url();
    }

    /**
     * Where the whole host stops, the server stops by itself. One that still starts cries out then: it is given the time, which
     * has passed when the configuration admin, that serves one after the other, comes to what was registered next.
     */
    @Deactivate
    void close(BundleContext context) throws IOException, InterruptedException {
        configured.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        next.unregister();
        if (context.getBundle(Constants.SYSTEM_BUNDLE_ID).getState() != Bundle.STOPPING) {
            server().delete();
        }
    }

    private Outcome open(Optional<MachineFolder> folder, GuardedConnectors connectors, Settings settings)
            throws IOException {
        try {
            folder.ifPresent(MachineFolder::path);
            ServerAddress address =
                    ServerAddress.of(settings.host(), settings.port()).claimed();
            connectors.listenAt(address);
            server().update(properties(address.host()));
            return new Outcome.Listening(address.url());
        } catch (NotUsable e) {
            LOG.info(e.getMessage());
            return new Outcome.Refused(e.getMessage());
        }
    }

    private Configuration server() throws IOException {
        return configurations.getConfiguration(SERVER_PID, null);
    }

    private static Dictionary<String, Object> properties(String host) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("org.apache.felix.http.host", host);
        properties.put("org.osgi.service.http.port", GuardedConnectors.PORT_OF_FELIX);
        properties.put("org.apache.felix.http.enable", true);
        properties.put("org.apache.felix.jetty.gziphandler.enable", true);
        properties.put("org.apache.felix.jetty.gzip.includedMethods", "GET");
        properties.put("org.apache.felix.jetty.gzip.includedMimeTypes", "application/json");
        properties.put("org.apache.felix.jetty.gzip.minGzipSize", LEAST_BYTES_TO_PACK);
        return properties;
    }
}
