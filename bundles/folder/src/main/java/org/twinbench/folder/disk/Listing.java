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
 * @param unseen folders that cannot be looked into, by their paths with slashes, and why
 */
public record Listing(
        SortedMap<String, Look> files, SortedSet<String> links, Set<Path> folders, SortedMap<String, String> unseen) {

    /**
     * What a look at a file shows.
     *
     * @param hash of its content
     * @param marked whether it carries the key {@code "twinbench"}, as a machine file does
     */
    public record Look(String hash, boolean marked) {}

    /** Returns whether there is no such file; what cannot be seen may be there. */
    public boolean isGone(String file) {
        return !files.containsKey(file) && unseen.keySet().stream().noneMatch(folder -> file.startsWith(folder + "/"));
    }

    /** Returns the hash of a file; empty if none is seen. */
    public Optional<String> hash(String file) {
        return Optional.ofNullable(files.get(file)).map(Look::hash);
    }
}
