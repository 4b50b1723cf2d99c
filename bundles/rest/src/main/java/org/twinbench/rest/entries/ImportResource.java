package org.twinbench.rest.entries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.api.project.Workspace;
import org.twinbench.rest.body.BodyLimit;
import org.twinbench.rest.json.BodyText;
import org.twinbench.rest.json.Created;

/** Machines from files. */
@Component(service = ImportResource.class)
@JakartarsResource
@Path("projects/{id}/machine-models/import")
@Tag(name = MachinesResource.PATH)
public final class ImportResource {

    /** A machine of 100,000 components takes a quarter of it. */
    private static final int MEBIBYTES = 64;

    private final Workspace workspace;
    private final MachineFiles files;

    /** Stores into this workspace. */
    @Activate
    public ImportResource(@Reference Workspace workspace, @Reference MachineFiles files) {
        this.workspace = workspace;
        this.files = files;
    }

    /** Stores the machine of a file, with all its parts or not at all. */
    @POST
    @BodyLimit(mebibytes = MEBIBYTES)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Import a machine file")
    public Created<Entry<StoredMachine>> importFile(@PathParam("id") long projectId, InputStream file)
            throws IOException {
        Entry<StoredMachine> machine = workspace.importMachine(projectId, files.read(BodyText.read(file)));
        return new Created<>(MachinesResource.PATH + "/" + machine.id(), machine);
    }
}
