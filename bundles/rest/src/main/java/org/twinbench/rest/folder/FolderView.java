package org.twinbench.rest.folder;

import java.util.List;
import org.twinbench.api.project.MachineFile;

/**
 * The opened folder.
 *
 * @param path where it is
 * @param files its machine files, those with problems included
 */
public record FolderView(String path, List<MachineFile> files) {

    /** Copies. */
    public FolderView {
        files = List.copyOf(files);
    }
}
