package org.twinbench.rest.run;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.project.Entry;
import org.twinbench.api.run.Run;
import org.twinbench.api.run.Runs;
import org.twinbench.rest.json.Page;
import org.twinbench.rest.query.Paging;

/** All runs. */
@Component(service = RunsResource.class)
@JakartarsResource
@Path(RunsResource.PATH)
@Tag(name = RunsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class RunsResource {

    static final String PATH = "runs";

    private final Runs runs;

    /** Answers about these runs. */
    @Activate
    public RunsResource(@Reference Runs runs) {
        this.runs = runs;
    }

    /** Lists runs. */
    @GET
    @Operation(summary = "List, oldest first; order=newest for the newest first")
    public Page<Entry<Run>> list(
            @QueryParam(Paging.LIMIT) String limit,
            @QueryParam(Paging.CURSOR) String cursor,
            @QueryParam(ListQuery.ORDER) String order,
            @QueryParam(ListQuery.MACHINE) String machineModelId,
            @QueryParam(ListQuery.STATE) String state,
            @QueryParam(ListQuery.PINNED) String pinned,
            @Context UriInfo asked) {
        Paging paging = Paging.of(asked.getQueryParameters());
        return paging.page(
                runs.list(ListQuery.filter(asked.getQueryParameters()), paging.after(), paging.enough()),
                run -> Long.toString(run.id()));
    }
}
