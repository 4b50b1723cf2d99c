package org.twinbench.protocols.peers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateBuilder;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateGenerator;

/**
 * Keys with the certificate that they have signed themselves.
 *
 * @param keys RSA, 2048 bits
 * @param certificate for client applications and users
 */
public record Certificates(KeyPair keys, X509Certificate certificate) {

    /** What the certificates name as their application. */
    public static final String APPLICATION = "urn:twinbench:plain";

    private static final int BITS = 2048;

    /** Makes keys and a certificate of this name. */
    public static Certificates of(String commonName) {
        try {
            KeyPair keys = SelfSignedCertificateGenerator.generateRsaKeyPair(BITS);
            return new Certificates(
                    keys,
                    new SelfSignedCertificateBuilder(keys)
                            .setCommonName(commonName)
                            .setApplicationUri(APPLICATION)
                            .build());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a certificate, in PEM or DER. */
    public static X509Certificate read(Path file) throws IOException, CertificateException {
        try (InputStream content = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(content);
        }
    }
}
