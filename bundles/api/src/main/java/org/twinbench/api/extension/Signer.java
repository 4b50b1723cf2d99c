package org.twinbench.api.extension;

import java.util.Objects;

/**
 * Whose key signed a jar. The certificate is the jar's own: that its name is true is for people to say, who know its thumbprint.
 *
 * @param subject name in the certificate, by RFC 2253
 * @param thumbprint SHA-256 of the certificate, 64 hexadecimal digits in lower case
 */
public record Signer(String subject, String thumbprint) {

    /** Refuses null. */
    public Signer {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(thumbprint);
    }
}
