package org.twinbench.api.project;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Problem;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.value.InvalidInput;

/**
 * What the host keeps: projects, their machines, and the parts of each machine. A service; safe for use by many threads. A new
 * host has one project, {@code 1}.
 *
 * <p>A write is refused when no later edit elsewhere could make it right: a duplicate name, a value out of range, ports of
 * incommensurable units, a second source. What is merely missing is kept, and listed by {@link #problems}. A machine's
 * revision changes with each of its parts.
 */
@ProviderType
public interface Workspace {

    /** Returns the projects; no filters. */
    Entries<Project> projects();

    /** Returns the machines; filters {@code project_id, name}. */
    Entries<StoredMachine> machines();

    /** Returns the components; filters {@code machine_model_id, name, type}. */
    Entries<StoredComponent> components();

    /** Returns the connections; filters {@code machine_model_id, source_component_id, target_component_id}. */
    Entries<StoredConnection> connections();

    /** Returns the links; filters {@code machine_model_id, name}. */
    Entries<StoredLink> links();

    /** Returns the bindings; filters {@code machine_model_id, component_id, link_id}. */
    Entries<StoredBinding> bindings();

    /**
     * Returns a machine in one piece.
     *
     * @throws NoSuchEntry if there is none of this id
     */
    MachineModel machine(long machineId);

    /**
     * Stores a machine with all its parts, or nothing.
     *
     * @throws NoSuchEntry if there is no such project
     * @throws InvalidInput with everything that no later edit could make right
     */
    Entry<StoredMachine> importMachine(long projectId, MachineModel machine);

    /**
     * Applies edits to a machine as one: all of them or none, in one step of its revision. What may be written is judged by what
     * comes out in the end; on the way there a value may be out of range, or an input have one source too many.
     *
     * @param revision the revision that is edited; absent for whichever there is
     * @param edits at least one
     * @throws NoSuchEntry if there is none of this id
     * @throws StaleRevision if it has another revision
     * @throws InvalidInput with every mistake, their paths JSON pointers into the list; nothing is written
     */
    Changed change(long machineId, OptionalLong revision, List<Edit> edits);

    /**
     * Makes a stored machine equal to this one, or changes nothing; one change of the machine. Parts of the same name keep
     * their ids, and parts that are as they were their revisions too.
     *
     * @param revision the revision that is replaced; absent for whichever there is
     * @throws NoSuchEntry if there is none of this id
     * @throws StaleRevision if it has another revision
     * @throws InvalidInput with everything that no later edit could make right
     */
    Entry<StoredMachine> replaceMachine(long machineId, OptionalLong revision, MachineModel machine);

    /**
     * Returns the folder in which files are found that a stored machine names.
     *
     * @throws NoSuchEntry if there is none of this id
     */
    Path folder(long machineId);

    /**
     * Returns what is wrong with a stored machine, in the order of its file's keys.
     *
     * @throws NoSuchEntry if there is none of this id
     */
    List<Problem> problems(long machineId);

    /**
     * Calls back after each change, once it is stored, on the thread that made it; the listener returns soon. An import, and
     * edits that were made as one, are one change of the machine.
     *
     * @return stops the calls
     */
    AutoCloseable onChange(Consumer<WorkspaceChange> listener);
}
