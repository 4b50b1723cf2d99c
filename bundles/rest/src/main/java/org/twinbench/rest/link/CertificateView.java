package org.twinbench.rest.link;

import java.util.List;
import org.twinbench.api.protocol.Certificates.Certificate;

/**
 * A certificate of a remote system.
 *
 * @param thumbprint SHA-1 of its bytes in small hexadecimal, as OPC UA names certificates
 * @param subject whom it is for
 * @param issuer who made it
 * @param from first instant at which it is valid: ISO 8601, UTC
 * @param to last instant at which it is valid
 * @param hosts names and addresses that it is valid for
 * @param trusted whether it is trusted, or waits in quarantine
 */
public record CertificateView(
        String thumbprint, String subject, String issuer, String from, String to, List<String> hosts, boolean trusted) {

    static CertificateView of(Certificate certificate) {
        return new CertificateView(
                certificate.thumbprint(),
                certificate.subject(),
                certificate.issuer(),
                certificate.from().toString(),
                certificate.to().toString(),
                certificate.hosts().stream().sorted().toList(),
                certificate.trusted());
    }
}
