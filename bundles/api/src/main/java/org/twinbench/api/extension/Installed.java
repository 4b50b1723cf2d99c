package org.twinbench.api.extension;

import java.util.Objects;
import java.util.Optional;

/**
 * A jar that was taken.
 *
 * @param extension what became of it
 * @param replaced the version that it replaces; absent if it is new
 */
public record Installed(Extension extension, Optional<String> replaced) {

    /** Refuses null. */
    public Installed {
        Objects.requireNonNull(extension);
        Objects.requireNonNull(replaced);
    }
}
