package org.twinbench.api.project;

import java.util.Objects;
import java.util.Optional;

/**
 * Something in the workspace has changed.
 *
 * @param collection what sort of entry: {@code projects, machine_models, components, connections, links, communication_bindings}
 * @param id the entry
 * @param kind what happened to it
 * @param machineModelId the machine that it is a part of
 */
public record WorkspaceChange(String collection, long id, Kind kind, Optional<Long> machineModelId) {

    /** Refuses null. */
    public WorkspaceChange {
        Objects.requireNonNull(collection);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(machineModelId);
    }

    /** What happened to an entry. */
    public enum Kind {
        CREATED,
        CHANGED,
        /** Gone, with all that cannot be without it. */
        DELETED
    }
}
