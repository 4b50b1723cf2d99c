package org.twinbench.rest.health;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.project.MachineFolder;

/** Tells of files that are not followed, where a folder of machine files is open. */
@Component(service = HealthCheck.class)
public final class FolderHealth implements HealthCheck {

    private final MachineFolder folder;

    /** Looks at this folder. */
    @Activate
    public FolderHealth(@Reference MachineFolder folder) {
        this.folder = folder;
    }

    @Override
    public List<String> reasons() {
        return folder.files().stream()
                .flatMap(file -> file.sentences().stream())
                .toList();
    }
}
