package org.twinbench.rest.folder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.project.MachineFolder;

/** The opened folder of machine files, if any. */
@Component(service = FolderResource.class)
@JakartarsResource
@Path(FolderResource.PATH)
@Tag(name = FolderResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class FolderResource {

    static final String PATH = "folder";

    private final Optional<MachineFolder> folder;

    /** Shows this folder. */
    @Activate
    public FolderResource(@Reference Optional<MachineFolder> folder) {
        this.folder = folder;
    }

    /** Shows which file holds which machine, and why a file and its machine are not the same. */
    @GET
    @Operation(summary = "Show the folder's machine files, and what is wrong with them")
    public FolderView show() {
        return new FolderView(
                folder.map(opened -> opened.path().toString()),
                folder.map(MachineFolder::files).orElse(List.of()));
    }
}
