package org.twinbench.storage.sqlite.file;

import java.util.List;
import java.util.Optional;

/**
 * Which versions of the schema a file has seen.
 *
 * @param versions those that this program or the file knows, oldest first
 */
public record SchemaStatus(List<Version> versions) {
    /**
     * A version of the schema.
     *
     * @param number counts from 1
     * @param description what it brought
     * @param applied when the file took it, in local time; empty if it has not
     * @param known whether this program has the script
     */
    public record Version(int number, String description, Optional<String> applied, boolean known) {}

    /** Returns the version of the file, 0 if it has none. */
    public int current() {
        return last(versions.stream()
                .filter(version -> version.applied().isPresent())
                .toList());
    }

    /** Returns the newest version that this program knows. */
    int newest() {
        return last(versions.stream().filter(Version::known).toList());
    }

    /** Returns how many versions the file has still to take. */
    int pending() {
        return (int)
                versions.stream().filter(version -> version.applied().isEmpty()).count();
    }

    /** Returns how many versions the file has taken. */
    int applied() {
        return versions.size() - pending();
    }

    /** Returns whether the file was made or upgraded by a newer program. */
    boolean isFromTheFuture() {
        return versions.stream().anyMatch(version -> !version.known());
    }

    private static int last(List<Version> some) {
        return some.isEmpty() ? 0 : some.get(some.size() - 1).number();
    }
}
