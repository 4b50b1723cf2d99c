package org.twinbench.api.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Certificates of remote systems: those that people trust, and those that wait in quarantine. Safe for use by many threads. */
@ConsumerType
public interface Certificates {

    /** Returns all of them, those in quarantine first. */
    List<Certificate> list();

    /** Trusts a certificate from now on; returns whether there is one of this thumbprint. */
    boolean trust(String thumbprint);

    /** Trusts a certificate no more and forgets it; returns whether there was one of this thumbprint. */
    boolean remove(String thumbprint);

    /**
     * A certificate of a remote system.
     *
     * @param thumbprint SHA-1 of its bytes in small hexadecimal, as OPC UA names certificates
     * @param subject whom it is for
     * @param issuer who made it
     * @param from first instant at which it is valid
     * @param to last instant at which it is valid
     * @param hosts names and addresses that it is valid for
     * @param trusted whether it is trusted, or waits in quarantine
     */
    record Certificate(
            String thumbprint,
            String subject,
            String issuer,
            Instant from,
            Instant to,
            Set<String> hosts,
            boolean trusted) {

        /** Copies. */
        public Certificate {
            Objects.requireNonNull(thumbprint);
            Objects.requireNonNull(subject);
            Objects.requireNonNull(issuer);
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
            hosts = Set.copyOf(hosts);
        }
    }
}
