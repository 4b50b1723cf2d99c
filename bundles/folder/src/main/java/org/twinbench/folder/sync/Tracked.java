package org.twinbench.folder.sync;

import java.util.Objects;

/**
 * A file and its machine when they were last the same.
 *
 * @param file the file's path in the folder
 * @param machineModelId the machine
 * @param hash of the file's content then
 * @param revision the machine's then
 */
record Tracked(String file, long machineModelId, String hash, long revision) {

    /** Refuses null. */
    Tracked {
        Objects.requireNonNull(file);
        Objects.requireNonNull(hash);
    }
}
