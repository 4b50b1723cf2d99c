package org.twinbench.protocols.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.sdk.client.identity.X509IdentityProvider;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainMiloTest {

    private static final Certificates KNOWN = Certificates.of("known");
    private static final Certificates UNKNOWN = Certificates.of("unknown");
    private static final Certificates OPERATOR = Certificates.of("operator");

    @RegisterExtension
    static final Peer SERVER = Peer.nodeOpcUa().trusting(KNOWN.certificate()).trustingUser(OPERATOR.certificate());

    @Test
    void readsWithoutSecurity() throws Exception {
        try (PlainMilo client = PlainMilo.connect(SERVER.endpoint())) {
            List<DataValue> values = client.read(List.of(PlainMilo.tag("Double"), PlainMilo.tag("String")));
            assertEquals(0.1, values.get(0).value().value());
            assertEquals("Grüße", values.get(1).value().value());
        }
    }

    @Test
    void readsAndWritesAThousandTagsInOneCall() throws Exception {
        List<NodeId> nodes = PlainMilo.many(1000);
        List<Variant> values = IntStream.range(0, 1000)
                .mapToObj(i -> Variant.ofDouble(i / 8.0))
                .toList();
        try (PlainMilo client = PlainMilo.connect(SERVER.endpoint())) {
            assertTrue(client.write(nodes, values).stream().allMatch(StatusCode::isGood));
            assertEquals(
                    values, client.read(nodes).stream().map(DataValue::value).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Basic256Sha256, Sign",
        "Basic256Sha256, SignAndEncrypt",
        "Aes256_Sha256_RsaPss, Sign",
        "Aes256_Sha256_RsaPss, SignAndEncrypt"
    })
    void readsWithSecurityWhereBothTrustEachOther(SecurityPolicy policy, MessageSecurityMode mode) throws Exception {
        for (IdentityProvider identity : List.of(
                AnonymousProvider.INSTANCE,
                new UsernameProvider("operator", "secret"),
                new X509IdentityProvider(OPERATOR.certificate(), OPERATOR.keys().getPrivate()))) {
            try (PlainMilo client = connect(policy, mode, KNOWN, identity)) {
                assertEquals(
                        UInteger.valueOf(32),
                        client.read(List.of(PlainMilo.tag("UInt32")))
                                .get(0)
                                .value()
                                .value());
            }
        }
    }

    @Test
    void anApplicationThatTheServerDoesNotTrustIsRefused() {
        // With no status to expect: node-opcua puts a security header before it, which Milo reads in its place.
        assertThrows(
                UaException.class,
                () -> connect(
                        SecurityPolicy.Basic256Sha256,
                        MessageSecurityMode.SignAndEncrypt,
                        UNKNOWN,
                        AnonymousProvider.INSTANCE));
    }

    @Test
    void aServerThatTheClientDoesNotTrustIsRefused() {
        assertRefused(
                StatusCodes.Bad_SecurityChecksFailed,
                () -> PlainMilo.connect(
                        SERVER.endpoint(),
                        SecurityPolicy.Basic256Sha256,
                        MessageSecurityMode.SignAndEncrypt,
                        UNKNOWN.certificate(),
                        KNOWN.keys(),
                        KNOWN.certificate(),
                        AnonymousProvider.INSTANCE));
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertRefused(
                StatusCodes.Bad_UserAccessDenied,
                () -> connect(
                        SecurityPolicy.Basic256Sha256,
                        MessageSecurityMode.SignAndEncrypt,
                        KNOWN,
                        new UsernameProvider("operator", "guess")));
    }

    private static void assertRefused(long status, Executable connecting) {
        UaException refused = assertThrows(UaException.class, connecting);
        assertEquals(new StatusCode(status), refused.getStatusCode(), refused::toString);
    }

    private static PlainMilo connect(
            SecurityPolicy policy, MessageSecurityMode mode, Certificates application, IdentityProvider identity)
            throws Exception {
        return PlainMilo.connect(
                SERVER.endpoint(),
                policy,
                mode,
                Certificates.read(SERVER.certificate()),
                application.keys(),
                application.certificate(),
                identity);
    }
}
