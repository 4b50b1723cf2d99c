package org.twinbench.rest.event.source;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.project.Workspace;
import org.twinbench.rest.event.WorkspaceEvent;
import org.twinbench.rest.event.stream.Journal;

/** Tells of documents that were created, changed or deleted. */
@Component(service = WorkspaceEvents.class, immediate = true)
public final class WorkspaceEvents {

    private final AutoCloseable registration;

    /** Listens to this workspace. */
    @Activate
    public WorkspaceEvents(@Reference Journal journal, @Reference Workspace workspace) {
        this.registration = workspace.onChange(change -> journal.add(WorkspaceEvent.of(change)));
    }

    @Deactivate
    void close() throws Exception {
        registration.close();
    }
}
