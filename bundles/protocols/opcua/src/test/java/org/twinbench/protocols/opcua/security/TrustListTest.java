package org.twinbench.protocols.opcua.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateBuilder;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.protocol.Certificates.Certificate;

final class TrustListTest {

    private static KeyPair keys;
    private static X509Certificate valid;
    private static X509Certificate expired;

    @TempDir
    Path folder;

    private TrustList list;

    @BeforeAll
    static void makeCertificates() throws Exception {
        keys = SelfSignedCertificateGenerator.generateRsaKeyPair(2048);
        valid = new SelfSignedCertificateBuilder(keys)
                .setCommonName("plc")
                .setApplicationUri("urn:plc")
                .addDnsName("plc.local")
                .build();
        Instant now = Instant.now();
        expired = new SelfSignedCertificateGenerator()
                .generateSelfSigned(
                        keys,
                        Date.from(now.minus(2, ChronoUnit.DAYS)),
                        Date.from(now.minus(1, ChronoUnit.DAYS)),
                        "plc",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "urn:plc",
                        List.of(),
                        List.of(),
                        SelfSignedCertificateBuilder.SA_SHA256_RSA);
    }

    @BeforeEach
    void begin() {
        list = new TrustList(folder);
    }

    @Test
    void anUnknownCertificateWaitsUntilItIsTrusted() throws Exception {
        ServerCheck check = new ServerCheck(list);
        assertThrows(UaException.class, () -> check(check, valid));
        Certificate waiting = list.list().get(0);
        assertFalse(waiting.trusted());
        assertTrue(waiting.hosts().contains("plc.local"));
        assertTrue(check.refusal().orElseThrow().contains(waiting.thumbprint()));

        assertTrue(list.trust(waiting.thumbprint()));

        assertTrue(list.list().get(0).trusted());
        check(new ServerCheck(list), valid);
    }

    @Test
    void anExpiredCertificateIsRefusedAndGoesBackToQuarantine() {
        list.refuse(expired);
        assertTrue(list.trust(TrustList.thumbprint(expired)));
        ServerCheck check = new ServerCheck(list);
        assertThrows(UaException.class, () -> check(check, expired));
        assertTrue(check.refusal().orElseThrow().contains("not valid"), check.refusal()::toString);
        assertEquals(
                List.of(false), list.list().stream().map(Certificate::trusted).toList());
    }

    @Test
    void anotherCertificateOfTheSameServerIsUnknown() {
        list.refuse(valid);
        assertTrue(list.trust(TrustList.thumbprint(valid)));
        assertThrows(UaException.class, () -> check(new ServerCheck(list), expired));
        assertEquals(
                List.of(false, true),
                list.list().stream().map(Certificate::trusted).toList());
    }

    @Test
    void aFileThatSomebodyPutsThereIsTrusted() throws Exception {
        Files.write(Files.createDirectories(folder.resolve("trusted")).resolve("my plc.crt"), valid.getEncoded());
        Files.writeString(folder.resolve("trusted/notes.txt"), "no certificate");
        check(new ServerCheck(list), valid);
        assertTrue(list.remove(TrustList.thumbprint(valid)));
        assertEquals(List.of(), list.list());
    }

    @Test
    void whatIsNotThereIsNeitherTrustedNorRemoved() {
        assertFalse(list.trust("../../passwd"));
        assertFalse(list.remove("00"));
        assertEquals(List.of(), list.list());
    }

    private static void check(ServerCheck check, X509Certificate certificate) throws UaException {
        check.validateCertificateChain(List.of(certificate), "urn:plc", new String[] {"192.168.0.10"});
    }
}
