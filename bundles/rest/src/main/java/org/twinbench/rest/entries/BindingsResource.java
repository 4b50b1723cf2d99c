package org.twinbench.rest.entries;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.project.StoredBinding;
import org.twinbench.api.project.Workspace;
import org.twinbench.rest.query.Filters;

/** Bindings of tags to ports. */
@Component(service = BindingsResource.class)
@JakartarsResource
@Path(BindingsResource.PATH)
@Filters({"machine_model_id", "component_id", "link_id"})
@Tag(name = BindingsResource.PATH)
public final class BindingsResource extends EntriesResource<StoredBinding> {

    static final String PATH = "communication-bindings";

    /** Answers from this workspace. */
    @Activate
    public BindingsResource(@Reference Workspace workspace) {
        super(PATH, StoredBinding.class, workspace.bindings());
    }
}
