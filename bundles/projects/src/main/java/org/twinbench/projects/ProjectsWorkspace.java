package org.twinbench.projects;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.model.MachineChecks;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Problem;
import org.twinbench.api.project.Changed;
import org.twinbench.api.project.Edit;
import org.twinbench.api.project.Entries;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.Project;
import org.twinbench.api.project.StoredBinding;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.project.StoredConnection;
import org.twinbench.api.project.StoredLink;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.project.WorkspaceChange;
import org.twinbench.api.project.WorkspaceChange.Kind;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.projects.change.MachineEditor;
import org.twinbench.projects.entry.ChangeListeners;
import org.twinbench.projects.entry.KeptEntries;
import org.twinbench.projects.entry.Rules;
import org.twinbench.projects.entry.Shelf;
import org.twinbench.projects.entry.Shelves;
import org.twinbench.projects.machine.MachineReading;
import org.twinbench.projects.machine.MachineWriting;
import org.twinbench.projects.rule.Checks;
import org.twinbench.projects.rule.ImportRules;
import org.twinbench.projects.rule.RuleBook;

/** A workspace in the storage. Nothing is read or written before it is first used. */
@Component(configurationPid = "org.twinbench.projects", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ProjectsWorkspace implements Workspace {
    /** The configuration of this bundle. */
    public @interface Configuration {
        /** The folder in which files are found that machines name. */
        String data();
    }

    private final Storage storage;
    private final Shelves shelves;
    private final Checks checks;
    private final RuleBook rules;
    private final FirstProject first;
    private final ChangeListeners listeners = new ChangeListeners();

    /** Keeps entries in a storage, checked against a library. */
    @Activate
    public ProjectsWorkspace(
            @Reference Storage storage,
            @Reference JsonFormat json,
            @Reference MachineChecks library,
            Configuration configuration) {
        this.storage = storage;
        this.shelves = Shelves.in(storage, json);
        this.checks = new Checks(library, Path.of(configuration.data()));
        this.rules = RuleBook.of(shelves, checks);
        this.first = new FirstProject(storage, shelves.projects());
    }

    @Override
    public Entries<Project> projects() {
        return entries(shelves.projects(), rules.projects());
    }

    @Override
    public Entries<StoredMachine> machines() {
        return entries(shelves.machines(), rules.machines());
    }

    @Override
    public Entries<StoredComponent> components() {
        return entries(shelves.components(), rules.components());
    }

    @Override
    public Entries<StoredConnection> connections() {
        return entries(shelves.connections(), rules.connections());
    }

    @Override
    public Entries<StoredLink> links() {
        return entries(shelves.links(), rules.links());
    }

    @Override
    public Entries<StoredBinding> bindings() {
        return entries(shelves.bindings(), rules.bindings());
    }

    private <T extends Record> Entries<T> entries(Shelf<T> shelf, Rules<T> guard) {
        return new KeptEntries<>(storage, shelf, shelves.machines(), guard, listeners, first::make);
    }

    @Override
    public MachineModel machine(long machineId) {
        return new MachineReading(storage, shelves).read(machineId);
    }

    @Override
    public Entry<StoredMachine> importMachine(long projectId, MachineModel machine) {
        first.make();
        Entry<StoredMachine> kept = storage.atomically(() -> {
            shelves.projects().get(projectId);
            new ImportRules(rules.machines(), checks).check(projectId, 0, machine);
            return new MachineWriting(shelves).write(projectId, machine);
        });
        listeners.tell(shelves.machines().sort(), kept.id(), Kind.CREATED, Map.of());
        return kept;
    }

    @Override
    public Changed change(long machineId, OptionalLong revision, List<Edit> edits) {
        Changed changed = new MachineEditor(storage, shelves, rules).change(machineId, revision, edits);
        listeners.tell(shelves.machines().sort(), machineId, Kind.CHANGED, Map.of());
        return changed;
    }

    @Override
    public Entry<StoredMachine> replaceMachine(long machineId, OptionalLong revision, MachineModel machine) {
        Entry<StoredMachine> kept = storage.atomically(() -> {
            long project = shelves.machines().get(machineId, revision).content().projectId();
            new ImportRules(rules.machines(), checks).check(project, machineId, machine);
            return new MachineWriting(shelves).write(project, machineId, machine);
        });
        listeners.tell(shelves.machines().sort(), machineId, Kind.CHANGED, Map.of());
        return kept;
    }

    @Override
    public Path folder(long machineId) {
        shelves.machines().get(machineId);
        return checks.folder();
    }

    @Override
    public List<Problem> problems(long machineId) {
        return checks.problems(machine(machineId));
    }

    @Override
    public AutoCloseable onChange(Consumer<WorkspaceChange> listener) {
        return listeners.add(listener);
    }
}
