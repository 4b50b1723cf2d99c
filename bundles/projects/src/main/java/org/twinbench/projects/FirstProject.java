package org.twinbench.projects;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.twinbench.api.project.Project;
import org.twinbench.api.storage.Storage;
import org.twinbench.projects.entry.Filed;
import org.twinbench.projects.entry.Shelf;

/** Sees to it that a new host has a project to begin with; one that was deleted does not come back. */
final class FirstProject {
    private static final String MARK = "projects/first";
    private static final Project PROJECT = new Project("My project", Optional.empty());

    private final Storage storage;
    private final Shelf<Project> projects;
    private final AtomicBoolean made = new AtomicBoolean();

    FirstProject(Storage storage, Shelf<Project> projects) {
        this.storage = storage;
        this.projects = projects;
    }

    /** Makes the project, unless the host has or had one. */
    void make() {
        if (!made.get()) {
            if (storage.blobs().read(MARK).isEmpty()) {
                storage.atomically(this::makeOnce);
            }
            made.set(true);
        }
    }

    private boolean makeOnce() {
        boolean isNew = storage.blobs().read(MARK).isEmpty();
        if (isNew) {
            projects.add(Filed.of(PROJECT));
            storage.blobs().write(MARK, new byte[0]);
        }
        return isNew;
    }
}
