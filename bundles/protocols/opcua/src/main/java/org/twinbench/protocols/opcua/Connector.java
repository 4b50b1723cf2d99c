package org.twinbench.protocols.opcua;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.milo.opcua.sdk.client.DiscoveryClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfig;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfigBuilder;
import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.sdk.client.identity.X509IdentityProvider;
import org.eclipse.milo.opcua.sdk.client.typetree.DataTypeManagerFactory;
import org.eclipse.milo.opcua.sdk.client.typetree.DataTypeTreeFactory;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.UserTokenType;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;
import org.eclipse.milo.opcua.stack.core.util.EndpointUtil;
import org.eclipse.milo.opcua.stack.transport.client.tcp.OpcTcpClientTransportConfigBuilder;
import org.twinbench.api.protocol.Contact;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;
import org.twinbench.protocols.opcua.LinkSettings.User;
import org.twinbench.protocols.opcua.security.Application;
import org.twinbench.protocols.opcua.security.Pem;
import org.twinbench.protocols.opcua.security.ServerCheck;
import org.twinbench.protocols.opcua.session.Failure;
import org.twinbench.protocols.opcua.session.OpcUaSession;

/** Connects to one server, once. */
final class Connector {

    private static final Duration LEAST_SESSION_TIMEOUT = Duration.ofSeconds(10);

    /** A request that is not answered in half of the time gets as much time again before the session counts as lost. */
    private static final int KEEP_ALIVES_PER_TIMEOUT = 2;

    private final Contact contact;
    private final URI address;
    private final LinkSettings settings;
    private final ServerCheck check;
    private final Endings endings;

    Connector(Contact contact, ServerCheck check, Endings endings) throws LinkFailure {
        this.contact = contact;
        this.address = address(contact.endpoint());
        this.settings = LinkSettings.of(contact.settings());
        this.check = check;
        this.endings = endings;
    }

    private static URI address(String endpoint) throws LinkFailure {
        try {
            URI address = new URI(endpoint);
            if ("opc.tcp".equals(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new LinkFailure(Reason.REFUSED, endpoint + " is no endpoint of OPC UA; write opc.tcp://HOST:PORT.");
    }

    /** Asks what the server offers and chooses the strongest that the settings allow. */
    Offer choose() throws LinkFailure, InterruptedException {
        return Offer.choose(
                await(
                        DiscoveryClient.getEndpoints(contact.endpoint(), this::transport),
                        "The server refuses to be asked"),
                settings);
    }

    /**
     * Begins a session at an endpoint.
     *
     * @param application how this host shows itself, where the endpoint is secure
     */
    OpcUaSession connect(Offer offer, Optional<Application> application) throws LinkFailure, InterruptedException {
        OpcUaClient client = client(configuration(offer, application));
        try {
            await(
                    client.connectAsync(),
                    "The server does not accept this host; have it trust the certificate "
                            + application.map(known -> known.file().toString()).orElse("of this host"));
            return OpcUaSession.begin(client, endings::end);
        } catch (LinkFailure | InterruptedException | RuntimeException e) {
            endings.end(client);
            throw e;
        }
    }

    private OpcUaClient client(OpcUaClientConfig configuration) throws LinkFailure {
        try {
            OpcUaClient client = OpcUaClient.create(configuration, this::transport);
            client.setDataTypeTreeFactory(DataTypeTreeFactory.lazy());
            client.setDynamicDataTypeManagerFactory(DataTypeManagerFactory.lazy());
            return client;
        } catch (UaException e) {
            throw Failure.of(e);
        }
    }

    private void transport(OpcTcpClientTransportConfigBuilder transport) {
        transport.setConnectTimeout(millis(contact.timeout())).setAcknowledgeTimeout(millis(contact.timeout()));
    }

    private OpcUaClientConfig configuration(Offer offer, Optional<Application> application) throws LinkFailure {
        Duration sessionTimeout = contact.timeout().multipliedBy(10);
        OpcUaClientConfigBuilder configuration = OpcUaClientConfig.builder()
                .setEndpoint(reachable(offer.endpoint()))
                .setApplicationName(LocalizedText.english("Twinbench"))
                .setApplicationUri(application.map(Application::uri).orElseGet(Application::usualUri))
                .setProductUri("urn:twinbench")
                .setIdentityProvider(identity(offer))
                .setCertificateValidator(check)
                .setRequestTimeout(millis(contact.timeout()))
                .setSessionTimeout(millis(
                        sessionTimeout.compareTo(LEAST_SESSION_TIMEOUT) < 0 ? LEAST_SESSION_TIMEOUT : sessionTimeout))
                .setKeepAliveInterval(millis(contact.timeout().dividedBy(KEEP_ALIVES_PER_TIMEOUT)))
                .setKeepAliveTimeout(millis(contact.timeout()))
                .setKeepAliveFailuresAllowed(UInteger.valueOf(1));
        application.ifPresent(known -> configuration
                .setKeyPair(known.keys())
                .setCertificate(known.certificate())
                .setCertificateChain(new X509Certificate[] {known.certificate()}));
        return configuration.build();
    }

    /** Servers announce names that only they know; what the link names is where the server was reached. */
    private EndpointDescription reachable(EndpointDescription endpoint) {
        return EndpointUtil.updateUrl(endpoint, address.getHost(), EndpointUtil.getPort(contact.endpoint()));
    }

    private IdentityProvider identity(Offer offer) throws LinkFailure {
        User user = settings.user();
        if (user instanceof User.Named named) {
            UserTokenPolicy token = offer.token(UserTokenType.UserName);
            return new UsernameProvider(named.name(), named.password(), check, tokens -> token);
        }
        if (user instanceof User.Certified certified) {
            offer.token(UserTokenType.Certificate);
            try {
                return new X509IdentityProvider(
                        Pem.certificate(certified.certificate()), Pem.privateKey(certified.key()));
            } catch (IOException | GeneralSecurityException e) {
                throw new LinkFailure(
                        Reason.REFUSED, "The certificate of the user cannot be read: " + e.getMessage() + ".", e);
            }
        }
        offer.token(UserTokenType.Anonymous);
        return AnonymousProvider.INSTANCE;
    }

    private <T> T await(CompletableFuture<T> answer, String refused) throws LinkFailure, InterruptedException {
        try {
            return answer.get(contact.timeout().toMillis() * 4, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new LinkFailure(Reason.UNREACHABLE, "The server does not answer in time.", e);
        } catch (ExecutionException e) {
            throw check.refusal().isPresent()
                    ? new LinkFailure(Reason.UNTRUSTED, check.refusal().get(), e.getCause())
                    : Failure.of(e.getCause(), refused);
        }
    }

    private static UInteger millis(Duration duration) {
        return UInteger.valueOf(Math.max(1, duration.toMillis()));
    }
}
