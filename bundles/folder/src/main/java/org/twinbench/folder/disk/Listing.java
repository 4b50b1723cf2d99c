package org.twinbench.folder.disk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What lies in the folder.
 *
 * @param files files that end in {@code .json} by their paths with slashes
 * @param links symbolic links that lead to machine files outside; they are not followed
 * @param folders all visible folders, the folder itself included
 */
public record Listing(SortedMap<String, Look> files, SortedSet<String> links, Set<Path> folders) {

    /**
     * What a look at a file shows.
     *
     * @param hash of its content
     * @param marked whether it carries the key {@code "twinbench"}, as a machine file does
     */
    public record Look(String hash, boolean marked) {}

    /** Returns the hash of a file; empty if there is none. */
    public Optional<String> hash(String file) {
        return Optional.ofNullable(files.get(file)).map(Look::hash);
    }
}
