package org.twinbench.api.extension;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A jar in the folder of extensions.
 *
 * @param file name of the file
 * @param id symbolic name of the bundle; the file's name as long as that cannot be read
 * @param version version of the bundle; empty as long as that cannot be read
 * @param state what became of it
 * @param problem what is wrong, as sentences: why it does not run, or what it left behind when it was stopped
 * @param signers whose keys signed all of its jar, sorted; none for a jar that is not signed, or not all of it
 * @param types ids of the component types that its jar declares, sorted: known also while it does not run
 * @param packages Java packages that it offers to other extensions, sorted; none while it does not run
 * @param commands commands that it adds to the command line, sorted; none while it does not run
 */
public record Extension(
        String file,
        String id,
        String version,
        State state,
        Optional<String> problem,
        List<Signer> signers,
        List<String> types,
        List<String> packages,
        List<String> commands) {

    /** Refuses null. */
    public Extension {
        Objects.requireNonNull(file);
        Objects.requireNonNull(id);
        Objects.requireNonNull(version);
        Objects.requireNonNull(state);
        Objects.requireNonNull(problem);
        signers = List.copyOf(signers);
        types = List.copyOf(types);
        packages = List.copyOf(packages);
        commands = List.copyOf(commands);
    }

    /** What became of a jar. */
    public enum State {
        /** Installed and started. */
        RUNNING,
        /** Stopped by a user: it lies in the folder and offers nothing, until it is started again. */
        STOPPED,
        /** Not a whole jar, probably still being copied; tried again when it changes. */
        INCOMPLETE,
        /** Whole, but not usable; tried again when anything changes. */
        REFUSED
    }
}
