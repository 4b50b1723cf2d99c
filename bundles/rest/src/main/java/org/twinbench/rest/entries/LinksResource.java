package org.twinbench.rest.entries;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.project.StoredLink;
import org.twinbench.api.project.Workspace;
import org.twinbench.rest.query.Filters;

/** Links of machines with remote systems. */
@Component(service = LinksResource.class)
@JakartarsResource
@Path(LinksResource.PATH)
@Filters({"machine_model_id", "name"})
@Tag(name = LinksResource.PATH)
public final class LinksResource extends EntriesResource<StoredLink> {

    static final String PATH = "links";

    /** Answers from this workspace. */
    @Activate
    public LinksResource(@Reference Workspace workspace) {
        super(PATH, StoredLink.class, workspace.links());
    }
}
