package org.twinbench.rest.entries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.project.Workspace;

/** Machines as files. */
@Component(service = ExportResource.class)
@JakartarsResource
@Path("machine-models/{id}/export")
@Tag(name = MachinesResource.PATH)
public final class ExportResource {

    private final Workspace workspace;
    private final MachineFiles files;

    /** Answers from this workspace. */
    @Activate
    public ExportResource(@Reference Workspace workspace, @Reference MachineFiles files) {
        this.workspace = workspace;
        this.files = files;
    }

    /** Prints the machine file. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Export as a machine file, in the canonical layout")
    public byte[] export(@PathParam("id") long id) {
        return files.print(workspace.machine(id)).getBytes(StandardCharsets.UTF_8);
    }
}
