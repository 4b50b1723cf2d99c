package org.twinbench.projects.entry;

import org.twinbench.api.project.Project;
import org.twinbench.api.project.StoredBinding;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.project.StoredConnection;
import org.twinbench.api.project.StoredLink;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.value.JsonFormat;

/** Where everything is kept. */
public record Shelves(
        Shelf<Project> projects,
        Shelf<StoredMachine> machines,
        Shelf<StoredComponent> components,
        Shelf<StoredConnection> connections,
        Shelf<StoredLink> links,
        Shelf<StoredBinding> bindings) {
    /** Returns the shelves in a storage. */
    public static Shelves in(Storage storage, JsonFormat json) {
        return new Shelves(
                new Shelf<>(Sort.PROJECTS, storage, json),
                new Shelf<>(Sort.MACHINES, storage, json),
                new Shelf<>(Sort.COMPONENTS, storage, json),
                new Shelf<>(Sort.CONNECTIONS, storage, json),
                new Shelf<>(Sort.LINKS, storage, json),
                new Shelf<>(Sort.BINDINGS, storage, json));
    }
}
