package org.twinbench.rest.event;

import java.util.Optional;
import org.twinbench.api.project.WorkspaceChange;

/**
 * A document was created, changed or deleted.
 *
 * @param at when, by the clock on the wall
 * @param collection the route that it is read at, {@code machine_models} for {@code machine-models}
 * @param id the document
 * @param change what happened to it
 * @param machineModelId the machine that it is a part of
 */
public record WorkspaceEvent(
        String at, String collection, long id, WorkspaceChange.Kind change, Optional<Long> machineModelId)
        implements Event {

    /** Tells of a change. */
    public static WorkspaceEvent of(WorkspaceChange change) {
        return new WorkspaceEvent(
                Event.now(), change.collection(), change.id(), change.kind(), change.machineModelId());
    }

    @Override
    public EventType type() {
        return EventType.WORKSPACE;
    }
}
