package org.twinbench.rest.door;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Host and port as they stand in the header {@code Host}, or in {@code Origin} behind the scheme.
 *
 * @param host in lower case, an IPv6 address in brackets
 * @param port -1 if absent
 */
record Authority(String host, int port) {

    /** Parses the header {@code Host}. */
    static Optional<Authority> ofHost(String header) {
        return ofOrigin("http://" + header);
    }

    /** Parses the header {@code Origin}; empty for anything that is not a bare http or https address. */
    static Optional<Authority> ofOrigin(String header) {
        try {
            URI uri = new URI(header).parseServerAuthority();
            return isBare(uri)
                    ? Optional.of(new Authority(uri.getHost().toLowerCase(Locale.ROOT), uri.getPort()))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isBare(URI uri) {
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }
}
