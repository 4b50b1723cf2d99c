package org.twinbench.rest.entries;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.project.StoredConnection;
import org.twinbench.api.project.Workspace;
import org.twinbench.rest.query.Filters;

/** Connections from outputs to inputs. */
@Component(service = ConnectionsResource.class)
@JakartarsResource
@Path(ConnectionsResource.PATH)
@Filters({"machine_model_id", "source_component_id", "target_component_id"})
@Tag(name = ConnectionsResource.PATH)
public final class ConnectionsResource extends EntriesResource<StoredConnection> {

    static final String PATH = "connections";

    /** Answers from this workspace. */
    @Activate
    public ConnectionsResource(@Reference Workspace workspace) {
        super(PATH, StoredConnection.class, workspace.connections());
    }
}
