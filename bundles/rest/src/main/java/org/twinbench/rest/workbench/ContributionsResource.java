package org.twinbench.rest.workbench;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.workbench.Contribution;
import org.twinbench.api.workbench.Contributions;
import org.twinbench.rest.json.Page;
import org.twinbench.rest.query.Paging;

/** What bundles add to the workbench. */
@Component(service = ContributionsResource.class)
@JakartarsResource
@Path(ContributionsResource.PATH)
@Tag(name = ContributionsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class ContributionsResource {

    static final String PATH = "contributions";

    private final Contributions contributions;

    /** Answers about these. */
    @Activate
    public ContributionsResource(@Reference Contributions contributions) {
        this.contributions = contributions;
    }

    /** Lists contributions in the order of their bundles. */
    @GET
    @Operation(
            summary = "List what running bundles add to the workbench, and why a bundle adds nothing",
            description = "Modules and files are named as below base. The event contribution tells of changes.")
    public Page<Contribution> list(
            @QueryParam(Paging.LIMIT) String limit, @QueryParam(Paging.CURSOR) String cursor, @Context UriInfo asked) {
        Paging paging = Paging.of(asked.getQueryParameters());
        List<Contribution> known = contributions.list().stream()
                .filter(contribution ->
                        contribution.base().compareTo(paging.cursor().orElse("")) > 0)
                .limit(paging.enough())
                .toList();
        return paging.page(known, Contribution::base);
    }
}
