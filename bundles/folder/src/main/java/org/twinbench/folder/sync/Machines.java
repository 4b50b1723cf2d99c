package org.twinbench.folder.sync;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.project.Project;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.storage.Storage;

/** The machines of the first project, which is the folder. */
final class Machines {

    private static final String NAMED = "folder/project-named";
    private static final OptionalLong ANY = OptionalLong.empty();

    private final Workspace workspace;
    private final Project calledAsFolder;

    /** @param folder the folder by which the project is called */
    Machines(Workspace workspace, Path folder) {
        this.workspace = workspace;
        this.calledAsFolder = new Project(
                Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("Folder"), Optional.empty());
    }

    /** A machine in one piece, as it was at a revision. */
    record Version(long revision, MachineModel machine) {}

    /** Calls the project by the folder's name, once: later it is called as people wish. */
    void nameProject(Storage storage) {
        if (storage.blobs().read(NAMED).isEmpty()) {
            workspace.projects().replace(project(), ANY, calledAsFolder);
            storage.blobs().write(NAMED, new byte[0]);
        }
    }

    /** Returns all, without their parts. */
    List<Entry<StoredMachine>> all() {
        return list(Map.of("project_id", Long.toString(project())));
    }

    /** Returns the one of this name, without its parts. */
    Optional<Entry<StoredMachine>> named(String name) {
        return list(Map.of("project_id", Long.toString(project()), "name", name)).stream()
                .findFirst();
    }

    private List<Entry<StoredMachine>> list(Map<String, String> filter) {
        return workspace.machines().list(filter, 0, Integer.MAX_VALUE);
    }

    /** Returns a machine without its parts; empty if there is none of this id any more. */
    Optional<Entry<StoredMachine>> find(long id) {
        try {
            return Optional.of(workspace.machines().read(id));
        } catch (NoSuchEntry e) {
            return Optional.empty();
        }
    }

    /**
     * Returns a machine in one piece.
     *
     * @throws NoSuchEntry if there is none of this id any more
     */
    Version version(long id) {
        while (true) {
            long before = workspace.machines().read(id).revision();
            MachineModel machine = workspace.machine(id);
            if (workspace.machines().read(id).revision() == before) {
                return new Version(before, machine);
            }
        }
    }

    /** Adds a machine. */
    Entry<StoredMachine> add(MachineModel machine) {
        return workspace.importMachine(project(), machine);
    }

    /** Puts a machine in place of a version that was seen. */
    Entry<StoredMachine> replace(long id, long revision, MachineModel machine) {
        return workspace.replaceMachine(id, OptionalLong.of(revision), machine);
    }

    /** Deletes a version that was seen. */
    void delete(long id, long revision) {
        workspace.machines().delete(id, OptionalLong.of(revision));
    }

    private long project() {
        return workspace.projects().list(Map.of(), 0, 1).stream()
                .findFirst()
                .orElseGet(() -> workspace.projects().create(calledAsFolder))
                .id();
    }
}
