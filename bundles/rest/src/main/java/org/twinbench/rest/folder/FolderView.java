package org.twinbench.rest.folder;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.project.MachineFile;

/**
 * The opened folder.
 *
 * @param path where it is; absent where none is opened
 * @param files its machine files, those with problems included
 */
public record FolderView(Optional<String> path, List<MachineFile> files) {

    /** Copies. */
    public FolderView {
        Objects.requireNonNull(path);
        files = List.copyOf(files);
    }
}
