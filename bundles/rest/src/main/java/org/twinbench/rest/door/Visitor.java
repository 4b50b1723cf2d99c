package org.twinbench.rest.door;

import java.util.Optional;

/**
 * Who asks, as far as the request's head tells.
 *
 * @param host the header {@code Host}
 * @param origin the header {@code Origin}, which browsers add to what a page's script or form sends
 */
record Visitor(Optional<String> host, Optional<String> origin) {

    /** Returns why this visitor is refused, as a sentence; empty for a welcome one. */
    Optional<String> refusal() {
        Optional<Authority> asked = host.flatMap(Authority::ofHost);
        if (asked.filter(a -> Loopback.is(a.host())).isEmpty()) {
            return Optional.of("The Host header does not name this machine."
                    + " Use http://127.0.0.1 or http://localhost with the port that twinbench printed.");
        }
        if (origin.isPresent() && !origin.flatMap(Authority::ofOrigin).equals(asked)) {
            return Optional.of("Pages from another origin may not use this host.");
        }
        return Optional.empty();
    }
}
