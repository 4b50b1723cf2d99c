package org.twinbench.protocols.opcua.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Period;
import java.util.Locale;
import org.eclipse.milo.opcua.stack.core.util.CertificateUtil;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateBuilder;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateGenerator;

/**
 * How this host shows itself to servers: a certificate that it has signed itself. It is made once and kept, for people make
 * servers trust it.
 *
 * @param certificate names the host and its application URI
 * @param file where the certificate lies, in DER, to be given to servers
 */
public record Application(KeyPair keys, X509Certificate certificate, Path file) {

    private static final String CERTIFICATE = "certificate.der";
    private static final String KEY = "key.pem";

    /** More bits take small controllers seconds; every security policy accepts these. */
    private static final int BITS = 2048;

    private static final Period VALIDITY = Period.ofYears(10);

    /** Returns what is kept in a folder, or makes it. */
    public static Application in(Path folder) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(CERTIFICATE);
        if (Files.notExists(file)) {
            make(folder);
        }
        X509Certificate certificate = Pem.certificate(file);
        return new Application(
                new KeyPair(certificate.getPublicKey(), Pem.privateKey(folder.resolve(KEY))), certificate, file);
    }

    private static void make(Path folder) throws IOException, GeneralSecurityException {
        KeyPair keys = SelfSignedCertificateGenerator.generateRsaKeyPair(BITS);
        PrivateFolder kept = new PrivateFolder(folder);
        kept.write(KEY, Pem.text(keys.getPrivate()));
        kept.write(CERTIFICATE, sign(keys).getEncoded());
    }

    private static X509Certificate sign(KeyPair keys) throws GeneralSecurityException {
        try {
            SelfSignedCertificateBuilder builder = new SelfSignedCertificateBuilder(keys)
                    .setCommonName("Twinbench on " + host())
                    .setOrganization("Twinbench")
                    .setApplicationUri(usualUri())
                    .setValidityPeriod(VALIDITY)
                    .addDnsName(host());
            return builder.build();
        } catch (GeneralSecurityException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new GeneralSecurityException("the certificate cannot be signed: " + e.getMessage(), e);
        }
    }

    /** Returns the application URI, which servers compare with the certificate. */
    public String uri() {
        return CertificateUtil.getSanUri(certificate).orElseGet(Application::usualUri);
    }

    /** Returns the application URI of a host without a certificate. */
    public static String usualUri() {
        return "urn:" + host() + ":twinbench";
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
