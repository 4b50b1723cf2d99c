package org.twinbench.protocols.opcua.security;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.DefaultClientCertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.MemoryTrustListManager;
import org.eclipse.milo.opcua.stack.core.util.validation.ValidationCheck;

/**
 * Checks the certificate of a server while one connection is made, and keeps what it refuses in quarantine. Who trusts a server
 * itself trusts it under every name; who trusts an authority trusts servers under the names that it has certified.
 */
public final class ServerCheck implements CertificateValidator {

    private static final Set<ValidationCheck> OF_A_SERVER = Set.of(ValidationCheck.VALIDITY);
    private static final Set<ValidationCheck> BY_AN_AUTHORITY =
            Set.of(ValidationCheck.VALIDITY, ValidationCheck.HOSTNAME);

    private final TrustList list;
    private volatile Optional<String> refusal = Optional.empty();

    /** @param list what is trusted */
    public ServerCheck(TrustList list) {
        this.list = list;
    }

    /** Returns why a certificate was refused, as sentences; empty if none was. */
    public Optional<String> refusal() {
        return refusal;
    }

    @Override
    public void validateCertificateChain(List<X509Certificate> chain, String applicationUri, String[] hosts)
            throws UaException {
        X509Certificate server = chain.get(0);
        List<X509Certificate> trusted = list.trusted();
        MemoryTrustListManager manager = new MemoryTrustListManager();
        trusted.forEach(manager::addTrustedCertificate);
        boolean itself = trusted.contains(server);
        try {
            new DefaultClientCertificateValidator(
                            manager, itself ? OF_A_SERVER : BY_AN_AUTHORITY, new MemoryCertificateQuarantine())
                    .validateCertificateChain(chain, null, itself ? null : hosts);
        } catch (UaException e) {
            list.refuse(server);
            refusal = Optional.of(itself ? invalid(server, e) : unknown(server));
            throw e;
        }
    }

    private static String unknown(X509Certificate server) {
        return "The server's certificate is not trusted: " + named(server)
                + ". It waits in quarantine; if the server shows the same thumbprint, trust it there.";
    }

    private static String invalid(X509Certificate server, UaException cause) {
        return "The server's certificate is not valid: " + named(server) + ", valid from "
                + server.getNotBefore().toInstant() + " to "
                + server.getNotAfter().toInstant() + " ("
                + cause.getMessage() + "). It is back in quarantine; the server needs a new one.";
    }

    private static String named(X509Certificate server) {
        return server.getSubjectX500Principal().getName() + ", thumbprint " + TrustList.thumbprint(server);
    }
}
