package org.twinbench.rest.entries;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.project.Project;
import org.twinbench.api.project.Workspace;

/** Projects: containers of machines. */
@Component(service = ProjectsResource.class)
@JakartarsResource
@Path(ProjectsResource.PATH)
@Tag(name = ProjectsResource.PATH)
public final class ProjectsResource extends EntriesResource<Project> {

    static final String PATH = "projects";

    /** Answers from this workspace. */
    @Activate
    public ProjectsResource(@Reference Workspace workspace) {
        super(PATH, Project.class, workspace.projects());
    }
}
