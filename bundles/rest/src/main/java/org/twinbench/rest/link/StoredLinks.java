package org.twinbench.rest.link;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.project.StoredLink;
import org.twinbench.api.project.Workspace;

/** Finds stored links as machines have them. */
@Component(service = StoredLinks.class)
public final class StoredLinks {

    private final Workspace workspace;

    /** Finds links of this workspace. */
    @Activate
    public StoredLinks(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Returns a link.
     *
     * @throws org.twinbench.api.project.NoSuchEntry if there is none of this number
     */
    public Link find(long id) {
        StoredLink stored = workspace.links().read(id).content();
        return new Link(stored.protocol(), stored.endpoint(), stored.settings().orElse(Map.of()));
    }
}
