package org.twinbench.rest.entries;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.api.project.Workspace;
import org.twinbench.rest.query.Filters;

/** Machines, without their parts. */
@Component(service = MachinesResource.class)
@JakartarsResource
@Path(MachinesResource.PATH)
@Filters({"project_id", "name"})
@Tag(name = MachinesResource.PATH)
public final class MachinesResource extends EntriesResource<StoredMachine> {

    static final String PATH = "machine-models";

    /** Answers from this workspace. */
    @Activate
    public MachinesResource(@Reference Workspace workspace) {
        super(PATH, StoredMachine.class, workspace.machines());
    }
}
