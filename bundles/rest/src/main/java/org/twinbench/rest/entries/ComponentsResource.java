package org.twinbench.rest.entries;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.project.Workspace;
import org.twinbench.rest.query.Filters;

/** Components of machines. */
@Component(service = ComponentsResource.class)
@JakartarsResource
@Path(ComponentsResource.PATH)
@Filters({"machine_model_id", "name", "type"})
@Tag(name = ComponentsResource.PATH)
public final class ComponentsResource extends EntriesResource<StoredComponent> {

    static final String PATH = "components";

    /** Answers from this workspace. */
    @Activate
    public ComponentsResource(@Reference Workspace workspace) {
        super(PATH, StoredComponent.class, workspace.components());
    }
}
