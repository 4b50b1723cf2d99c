package org.twinbench.runs.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Hashes of what is in bundles, computed once for each. Safe for use by many threads. */
public final class BundleContents {

    private record Content(long bundle, long modified) {}

    private final BundleContext context;
    private final Map<Content, String> hashes = new ConcurrentHashMap<>();

    /** Looks among the bundles of this framework. */
    public BundleContents(BundleContext context) {
        this.context = context;
    }

    /** Returns the SHA-256 of names and bytes of a bundle's entries; empty if it is not there or cannot be read. */
    public String sha256(String name, String version) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .filter(bundle -> version.equals(bundle.getVersion().toString()))
                .findFirst()
                .map(bundle -> hashes.computeIfAbsent(
                        new Content(bundle.getBundleId(), bundle.getLastModified()), key -> computed(bundle)))
                .orElse("");
    }

    private static String computed(Bundle bundle) {
        MessageDigest digest = Sha256.digest();
        List<URL> entries = Optional.<Enumeration<URL>>ofNullable(bundle.findEntries("/", "*", true))
                .map(Collections::list)
                .map(List::<URL>copyOf)
                .orElse(List.of())
                .stream()
                .filter(entry -> !entry.getPath().endsWith("/"))
                .sorted((one, other) -> one.getPath().compareTo(other.getPath()))
                .toList();
        try {
            for (URL entry : entries) {
                digest.update(entry.getPath().getBytes(StandardCharsets.UTF_8));
                add(entry, digest);
            }
            return entries.isEmpty() ? "" : Sha256.text(digest);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static void add(URL entry, MessageDigest digest) throws IOException {
        try (InputStream bytes = new DigestInputStream(entry.openStream(), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
    }
}
