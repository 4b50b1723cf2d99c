package org.twinbench.protocols.opcua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbench.api.protocol.Certificates.Certificate;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;
import org.twinbench.api.protocol.Session;
import org.twinbench.protocols.opcua.security.Application;
import org.twinbench.protocols.peers.Certificates;
import org.twinbench.protocols.peers.Peer;

/** Who trusts whom, and as whom a link talks. */
final class OpcUaSecurityTest {

    private static final Path FOLDER = Links.folder();
    private static final Certificates OPERATOR = Certificates.of("operator");

    @RegisterExtension
    static final Peer SERVER = Peer.nodeOpcUa().trusting(application(FOLDER)).trustingUser(OPERATOR.certificate());

    private static final OpcUaProtocol PROTOCOL = new OpcUaProtocol(FOLDER);

    @AfterAll
    static void close() {
        PROTOCOL.close();
    }

    private static X509Certificate application(Path folder) {
        try {
            return Application.in(folder.resolve("application")).certificate();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aServerIsTrustedInOneCall() throws Exception {
        forgetServer();
        LinkFailure untrusted = failure(Map.of());
        assertEquals(Reason.UNTRUSTED, untrusted.reason());
        List<Certificate> waiting = PROTOCOL.certificates().orElseThrow().list();
        assertEquals(1, waiting.size());
        Certificate server = waiting.get(0);
        assertFalse(server.trusted());
        assertTrue(untrusted.getMessage().contains(server.thumbprint()), untrusted.getMessage());
        assertTrue(untrusted.getMessage().contains(server.subject()), untrusted.getMessage());
        assertFalse(server.hosts().isEmpty());

        trustServer();

        try (Session<?> session = PROTOCOL.connect(Links.contact(SERVER.endpoint()))) {
            assertEquals(0.1, Links.value(session, "ns=1;s=Double").real());
        }
    }

    private static void forgetServer() {
        org.twinbench.api.protocol.Certificates certificates =
                PROTOCOL.certificates().orElseThrow();
        certificates.list().forEach(one -> assertTrue(certificates.remove(one.thumbprint())));
    }

    private static void trustServer() {
        org.twinbench.api.protocol.Certificates certificates =
                PROTOCOL.certificates().orElseThrow();
        if (certificates.list().isEmpty()) {
            assertEquals(Reason.UNTRUSTED, failure(Map.of()).reason());
        }
        certificates.list().forEach(one -> assertTrue(certificates.trust(one.thumbprint())));
    }

    @ParameterizedTest
    @CsvSource({
        "basic256sha256, sign",
        "basic256sha256, sign_and_encrypt",
        "aes256_sha256_rsapss, sign",
        "aes256_sha256_rsapss, sign_and_encrypt"
    })
    void everyPolicyAndUser(String policy, String mode) throws Exception {
        trustServer();
        Path key = Files.writeString(
                FOLDER.resolve("user.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getEncoder()
                                .encodeToString(OPERATOR.keys().getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        Path certificate =
                Files.write(FOLDER.resolve("user.der"), OPERATOR.certificate().getEncoded());
        for (Map<String, String> user : List.of(
                Map.<String, String>of(),
                Map.of("user", "operator", "password", "secret"),
                Map.of("user_certificate", certificate.toString(), "user_key", key.toString()))) {
            Map<String, String> settings = new HashMap<>(user);
            settings.put("security_policy", policy);
            settings.put("security_mode", mode);
            try (Session<?> session = PROTOCOL.connect(Links.contact(SERVER.endpoint(), settings))) {
                assertEquals(32, Links.value(session, "ns=1;s=UInt32").integer());
            }
        }
    }

    @Test
    void aPasswordIsEncryptedForAServerThatIsTrustedOnly() throws Exception {
        forgetServer();
        Map<String, String> settings = Map.of("security_policy", "none", "user", "operator", "password", "secret");
        assertEquals(Reason.UNTRUSTED, failure(settings).reason());
        trustServer();
        try (Session<?> session = PROTOCOL.connect(Links.contact(SERVER.endpoint(), settings))) {
            assertEquals(32, Links.value(session, "ns=1;s=UInt32").integer());
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        trustServer();
        LinkFailure refused = failure(Map.of("user", "operator", "password", "guess"));
        assertEquals(Reason.REFUSED, refused.reason());
        assertTrue(refused.getMessage().contains("does not accept the user"), refused.getMessage());
        assertFalse(refused.getMessage().contains("guess"), refused.getMessage());
    }

    @Test
    void aHostThatTheServerDoesNotTrustIsRefusedAndToldWhereItsCertificateLies() throws Exception {
        Path folder = Links.folder();
        OpcUaProtocol stranger = new OpcUaProtocol(folder);
        assertThrows(LinkFailure.class, () -> stranger.connect(Links.contact(SERVER.endpoint())));
        stranger.certificates().orElseThrow().list().forEach(one -> stranger.certificates()
                .orElseThrow()
                .trust(one.thumbprint()));
        LinkFailure refused = assertThrows(LinkFailure.class, () -> stranger.connect(Links.contact(SERVER.endpoint())));
        assertEquals(Reason.REFUSED, refused.reason());
        Path certificate = folder.resolve("application/certificate.der");
        assertTrue(refused.getMessage().contains(certificate.toString()), refused.getMessage());
        assertTrue(Files.exists(certificate));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none | sign | It offers: none, basic256sha256",
                "basic256sha256 | none | It offers: none, basic256sha256"
            })
    void whatTheServerDoesNotOfferIsRefused(String policy, String mode, String reason) {
        LinkFailure refused = failure(Map.of("security_policy", policy, "security_mode", mode));
        assertEquals(Reason.REFUSED, refused.reason());
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"user, a", "password, a", "user_certificate, a.pem", "user_key, a.pem"})
    void halfAUserIsRefused(String setting, String value) {
        LinkFailure refused = failure(Map.of(setting, value));
        assertEquals(Reason.REFUSED, refused.reason());
        assertTrue(refused.getMessage().contains("go together"), refused.getMessage());
    }

    private static LinkFailure failure(Map<String, String> settings) {
        return assertThrows(LinkFailure.class, () -> PROTOCOL.connect(Links.contact(SERVER.endpoint(), settings))
                .close());
    }
}
