package org.twinbench.protocols.peers;

import java.security.KeyPair;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfigBuilder;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.DefaultClientCertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.MemoryTrustListManager;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;

/** A session of Milo's own client: one call per batch, from the calling thread. */
public final class PlainMilo implements AutoCloseable {

    static {
        // The padding of Aes256_Sha256_RsaPss is none of the JDK's; Milo asks whatever provider there is for it.
        Security.addProvider(new BouncyCastleProvider());
    }

    private final OpcUaClient client;

    private PlainMilo(OpcUaClient client) {
        this.client = client;
    }

    /** Connects without security, as nobody in particular. */
    public static PlainMilo connect(String endpoint) throws UaException {
        return connect(endpoint, SecurityPolicy.None, MessageSecurityMode.None, config -> {});
    }

    /**
     * Connects with security.
     *
     * @param server the certificate of the server; no other is accepted
     * @param keys the keys of this application
     * @param application the certificate of this application
     * @param identity who the user is
     */
    public static PlainMilo connect(
            String endpoint,
            SecurityPolicy policy,
            MessageSecurityMode mode,
            X509Certificate server,
            KeyPair keys,
            X509Certificate application,
            IdentityProvider identity)
            throws UaException {
        MemoryTrustListManager trusted = new MemoryTrustListManager();
        trusted.addTrustedCertificate(server);
        return connect(endpoint, policy, mode, config -> config.setKeyPair(keys)
                .setCertificate(application)
                .setCertificateChain(new X509Certificate[] {application})
                .setCertificateValidator(
                        new DefaultClientCertificateValidator(trusted, new MemoryCertificateQuarantine()))
                .setIdentityProvider(identity));
    }

    private static PlainMilo connect(
            String endpoint,
            SecurityPolicy policy,
            MessageSecurityMode mode,
            Consumer<OpcUaClientConfigBuilder> configuration)
            throws UaException {
        OpcUaClient client = OpcUaClient.create(
                endpoint,
                offered -> offered.stream()
                        .filter(one -> policy.getUri().equals(one.getSecurityPolicyUri()))
                        .filter(one -> one.getSecurityMode() == mode)
                        .findFirst(),
                transport -> {},
                configuration.andThen(config -> config.setApplicationUri(Certificates.APPLICATION)));
        try {
            return new PlainMilo(client.connect());
        } catch (UaException e) {
            client.disconnect();
            throw e;
        }
    }

    /** Reads the values of nodes in one call, of any age. */
    public List<DataValue> read(List<NodeId> nodes) throws UaException {
        return client.readValues(0, TimestampsToReturn.Both, nodes);
    }

    /** Writes values to nodes in one call; gives one status per node. */
    public List<StatusCode> write(List<NodeId> nodes, List<Variant> values) throws UaException {
        return client.writeValues(
                nodes, values.stream().map(DataValue::valueOnly).toList());
    }

    /** The node of a tag of {@code opcua.js}. */
    public static NodeId tag(String name) {
        return new NodeId(1, name);
    }

    /** The tags {@code Many.0} and so on of {@code opcua.js}. */
    public static List<NodeId> many(int count) {
        return IntStream.range(0, count).mapToObj(i -> tag("Many." + i)).toList();
    }

    @Override
    public void close() throws UaException {
        client.disconnect();
    }
}
