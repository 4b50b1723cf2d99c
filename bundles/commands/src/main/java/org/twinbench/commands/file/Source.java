package org.twinbench.commands.file;

import java.nio.file.Path;
import org.twinbench.api.model.MachineModel;

/**
 * A machine file that was read.
 *
 * @param path where, as the user named it
 * @param text what stands in it
 * @param machine what it means
 */
public record Source(Path path, String text, MachineModel machine) {

    /** Returns the folder in which file parameters are found. */
    public Path folder() {
        return path.toAbsolutePath().getParent();
    }
}
