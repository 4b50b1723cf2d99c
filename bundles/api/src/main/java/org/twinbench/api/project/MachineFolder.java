package org.twinbench.api.project;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.twinbench.api.command.NotUsable;

/**
 * A folder whose machine files and the machines of the workspace's first project are kept the same, in both directions. A
 * service where a folder is opened; safe for use by many threads.
 */
@ProviderType
public interface MachineFolder {

    /**
     * Returns the folder.
     *
     * @throws NotUsable if it cannot be opened, with the reason
     */
    Path path();

    /** Returns the machine files as they were seen last, sorted; those with problems are not the same as their machines. */
    List<MachineFile> files();
}
