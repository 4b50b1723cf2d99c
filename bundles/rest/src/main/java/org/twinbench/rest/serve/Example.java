package org.twinbench.rest.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.storage.Storage;

/** The machine that a new host begins with. It is imported once, and remembered, so that it stays away once deleted. */
@Component(
        service = Example.class,
        configurationPid = "org.twinbench.rest",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Example {

    private static final String KEY = "rest/example-machine";
    private static final String FILE = "heated-tank.json";
    private static final long FIRST_PROJECT = 1;

    private final Workspace workspace;
    private final MachineFiles files;
    private final Storage storage;
    private final Path folder;

    /** What is configured. */
    public @interface Folder {
        /** Where the examples lie. */
        String examples();
    }

    /** Imports into this workspace. */
    @Activate
    public Example(
            @Reference Workspace workspace, @Reference MachineFiles files, @Reference Storage storage, Folder folder) {
        this.workspace = workspace;
        this.files = files;
        this.storage = storage;
        this.folder = Path.of(folder.examples());
    }

    /** Returns the id of the example's machine, after importing it into a new host; empty if somebody deleted it. */
    public Optional<Long> machine() {
        Optional<byte[]> known = storage.blobs().read(KEY);
        if (known.isEmpty()) {
            return Optional.of(storage.atomically(this::imported));
        }
        long id = Long.parseLong(new String(known.get(), StandardCharsets.UTF_8));
        return exists(id) ? Optional.of(id) : Optional.empty();
    }

    private long imported() {
        long id = workspace.importMachine(FIRST_PROJECT, files.read(text())).id();
        storage.blobs().write(KEY, Long.toString(id).getBytes(StandardCharsets.UTF_8));
        return id;
    }

    private boolean exists(long id) {
        try {
            workspace.machines().read(id);
            return true;
        } catch (NoSuchEntry e) {
            return false;
        }
    }

    private String text() {
        Path file = folder.resolve(FILE);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new NotUsable("The example " + file + " cannot be read (" + e + "). Is the installation whole?");
        }
    }
}
