package org.twinbench.api.extension;

import java.util.Objects;
import java.util.Optional;

/**
 * A jar in the folder of extensions.
 *
 * @param file name of the file
 * @param id symbolic name of the bundle; the file's name as long as that cannot be read
 * @param version version of the bundle; empty as long as that cannot be read
 * @param state what became of it
 * @param problem why it does not run, as sentences
 */
public record Extension(String file, String id, String version, State state, Optional<String> problem) {

    /** Refuses null. */
    public Extension {
        Objects.requireNonNull(file);
        Objects.requireNonNull(id);
        Objects.requireNonNull(version);
        Objects.requireNonNull(state);
        Objects.requireNonNull(problem);
    }

    /** What became of a jar. */
    public enum State {
        /** Installed and started. */
        RUNNING,
        /** Not a whole jar, probably still being copied; tried again when it changes. */
        INCOMPLETE,
        /** Whole, but not usable; tried again when anything changes. */
        REFUSED
    }
}
