package org.twinbench.folder;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinbench.api.library.Library;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.Units;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.StoredComponent;
import org.twinbench.api.project.StoredMachine;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Value;
import org.twinbench.folder.sync.Synchronization;
import org.twinbench.kernel.assembly.Assembler;
import org.twinbench.kernel.assembly.Checks;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.exchange.Couplings;
import org.twinbench.kernel.file.JsonMachineFiles;
import org.twinbench.kernel.json.StrictJson;
import org.twinbench.kernel.units.UcumUnits;
import org.twinbench.projects.ProjectsWorkspace;

/** A host that has opened a folder, and short words for what people do in both. */
public final class Host {

    private static final JsonFormat JSON = new StrictJson();
    private static final MachineFiles FILES = new JsonMachineFiles(JSON);
    private static final Catalog CATALOG = Types.catalog();
    private static final Units UNITS = new UcumUnits();
    private static final Assembler ASSEMBLER = new Assembler(CATALOG, UNITS);
    private static final Checks CHECKS = new Checks(ASSEMBLER, CATALOG, Couplings.withoutProtocols(ASSEMBLER, UNITS));
    private static final OptionalLong ANY = OptionalLong.empty();

    public final Workspace workspace;
    private final Path root;
    private final Storage storage;

    public Host(Path root, Storage storage) {
        this.root = root;
        this.storage = storage;
        this.workspace = new ProjectsWorkspace(storage, JSON, CHECKS, new Fixed(root.toString()));
    }

    /** Makes everything the same, as a host that starts. */
    public Synchronization open() throws IOException {
        Files.createDirectories(root.resolve(".twinbench"));
        Synchronization synchronization = new Synchronization(root, workspace, storage, FILES, JSON);
        synchronization.open();
        return synchronization;
    }

    OpenedFolder opened() {
        Library library = CATALOG;
        return new OpenedFolder(workspace, storage, FILES, JSON, library, new Opened(root.toString()));
    }

    // A person's side.

    public void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    public void write(String file, MachineModel machine) throws IOException {
        write(file, FILES.print(machine));
    }

    public String text(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    public MachineModel read(String file) throws IOException {
        return FILES.read(text(file));
    }

    public void delete(String file) throws IOException {
        Files.delete(root.resolve(file));
    }

    public void move(String file, String other) throws IOException {
        Files.createDirectories(root.resolve(other).getParent());
        Files.move(root.resolve(file), root.resolve(other));
    }

    /** Returns the visible files by their paths. */
    public SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String file = root.relativize(path).toString();
                if (!file.startsWith(".")) {
                    files.put(file, Files.readString(path));
                }
            }
        }
        return files;
    }

    /** Returns what was kept beside a file. */
    public MachineModel kept(String file) throws IOException {
        List<String> kept = files().keySet().stream()
                .filter(name -> name.startsWith(file + ".conflict-"))
                .toList();
        if (kept.size() != 1) {
            throw new AssertionError("kept: " + kept);
        }
        return read(kept.get(0));
    }

    // The workspace's side.

    public List<Entry<StoredMachine>> machines() {
        return workspace.machines().list(Map.of(), 0, 1_000);
    }

    public Optional<Long> machine(String name) {
        return workspace.machines().list(Map.of("name", name), 0, 1).stream()
                .findFirst()
                .map(Entry::id);
    }

    public long id(String name) {
        return machine(name).orElseThrow(() -> new AssertionError("no machine " + name));
    }

    public MachineModel model(String name) {
        return workspace.machine(id(name));
    }

    /** Sets the vessel's area. */
    public void edit(String machine, String area) {
        Entry<StoredComponent> vessel = component(machine, "vessel");
        StoredComponent old = vessel.content();
        workspace
                .components()
                .replace(
                        vessel.id(),
                        ANY,
                        new StoredComponent(
                                old.machineModelId(),
                                old.name(),
                                old.label(),
                                old.type(),
                                Optional.of(Map.of("area", Value.of(area))),
                                old.start(),
                                old.every(),
                                old.position()));
    }

    public Entry<StoredComponent> component(String machine, String name) {
        return workspace
                .components()
                .list(Map.of("machine_model_id", Long.toString(id(machine)), "name", name), 0, 1)
                .get(0);
    }

    public void rename(String machine, String name) {
        Entry<StoredMachine> old = workspace.machines().read(id(machine));
        StoredMachine was = old.content();
        workspace
                .machines()
                .replace(
                        old.id(),
                        ANY,
                        new StoredMachine(was.projectId(), name, was.description(), was.extensions(), was.loops()));
    }

    public void remove(String machine) {
        workspace.machines().delete(id(machine), ANY);
    }

    /** A vessel of this area with a feed. */
    public static MachineModel plant(String name, String area) {
        return MachineModel.of(
                name,
                Map.of(
                        "feed", Component.of("feed", Map.of("rate", Value.of("2 L/s"))),
                        "vessel", Component.of("vessel", Map.of("area", Value.of(area)))),
                Map.of("vessel.inflow", List.of("feed.flow")));
    }

    private record Fixed(String data) implements ProjectsWorkspace.Configuration {
        @Override
        public Class<? extends Annotation> annotationType() {
            return ProjectsWorkspace.Configuration.class;
        }
    }

    private record Opened(String folder) implements Configuration {
        @Override
        public Class<? extends Annotation> annotationType() {
            return Configuration.class;
        }
    }
}
