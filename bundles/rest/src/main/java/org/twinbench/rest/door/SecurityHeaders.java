package org.twinbench.rest.door;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What every answer tells the browser: run and show nothing but what this host sent, and nowhere but on its own pages. */
public final class SecurityHeaders {

    /** Swagger UI sets styles on elements; scripts come from files of this host alone. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data:",
            "style-src 'self' 'unsafe-inline'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** The headers by name, always in the same order. */
    public static final SortedMap<String, String> ALL = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Cache-Control", "no-cache")));

    private SecurityHeaders() {}
}
