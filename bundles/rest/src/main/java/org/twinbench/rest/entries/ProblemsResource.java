package org.twinbench.rest.entries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.project.Workspace;
import org.twinbench.rest.json.Page;

/** What is wrong with a machine. */
@Component(service = ProblemsResource.class)
@JakartarsResource
@Path("machine-models/{id}/problems")
@Tag(name = MachinesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class ProblemsResource {

    private final Workspace workspace;

    /** Answers from this workspace. */
    @Activate
    public ProblemsResource(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    /** Lists the problems of a machine, in the order of its file's keys. */
    @GET
    @Operation(summary = "List what is wrong with the machine, or missing")
    public Page<ListedProblem> problems(@PathParam("id") long id) {
        List<ListedProblem> problems =
                workspace.problems(id).stream().map(ListedProblem::of).toList();
        return new Page<>(problems, Optional.empty());
    }
}
