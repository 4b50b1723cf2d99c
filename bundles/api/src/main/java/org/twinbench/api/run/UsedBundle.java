package org.twinbench.api.run;

import java.util.List;
import java.util.Objects;

/**
 * A bundle that computes components of a run.
 *
 * @param name symbolic name
 * @param version version
 * @param sha256 SHA-256 of names and bytes of its entries, in hexadecimal digits; empty if they cannot be read
 * @param types ids of its component types that the machine uses, sorted
 */
public record UsedBundle(String name, String version, String sha256, List<String> types) {

    /** Sorts and copies. */
    public UsedBundle {
        Objects.requireNonNull(name);
        Objects.requireNonNull(version);
        Objects.requireNonNull(sha256);
        types = types.stream().sorted().toList();
    }

    /** Returns name, version and the beginning of the hash, for people to compare. */
    public String label() {
        return name + " " + version + " (" + (sha256.isEmpty() ? "unknown content" : sha256.substring(0, 12)) + ")";
    }
}
