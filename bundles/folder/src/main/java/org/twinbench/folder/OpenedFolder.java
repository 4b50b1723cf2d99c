package org.twinbench.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.library.Library;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.project.MachineFile;
import org.twinbench.api.project.MachineFolder;
import org.twinbench.api.project.Workspace;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.folder.disk.Disk;
import org.twinbench.folder.disk.FolderLock;
import org.twinbench.folder.sync.Synchronization;

/** The folder that was opened, or the reason why it was not. Once this is there, files and machines are the same. */
@Component(
        service = MachineFolder.class,
        immediate = true,
        configurationPid = Configuration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class OpenedFolder implements MachineFolder {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedFolder.class);

    private final Outcome outcome;

    private sealed interface Outcome {
        record Opened(Path root, FolderLock lock, Following following) implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    /** Opens the folder. */
    @Activate
    public OpenedFolder(
            @Reference Workspace workspace,
            @Reference Storage storage,
            @Reference MachineFiles files,
            @Reference JsonFormat json,
            @Reference Library library,
            Configuration configuration) {
        this.outcome = open(
                Path.of(configuration.folder()),
                root -> Following.start(
                        root, new Synchronization(root, workspace, storage, files, json), workspace, library));
    }

    private interface Start {
        Following of(Path root) throws IOException;
    }

    @Override
    public Path path() {
        if (outcome instanceof Outcome.Refused refused) {
            throw new NotUsable(refused.reason());
        }
        return ((Outcome.Opened) outcome).root();
    }

    @Override
    public List<MachineFile> files() {
        return outcome instanceof Outcome.Opened opened ? opened.following().files() : List.of();
    }

    /** Writes what was edited last, and lets others open the folder. */
    @Deactivate
    public void close() throws IOException {
        if (outcome instanceof Outcome.Opened opened) {
            try {
                opened.following().close();
            } finally {
                opened.lock().close();
            }
        }
    }

    private static Outcome open(Path folder, Start start) {
        try {
            Path root = folder.toRealPath();
            FolderLock lock = FolderLock.of(root)
                    .orElseThrow(() -> new NotUsable("The folder " + root + " is open in another Twinbench already."
                            + " Work with that one, or stop it first."));
            return new Outcome.Opened(root, lock, started(start, root, lock));
        } catch (IOException e) {
            return refused("The folder " + folder + " cannot be opened: " + Disk.reason(e) + ".");
        } catch (NotUsable | StorageFailure e) {
            return refused(e.getMessage());
        }
    }

    private static Following started(Start start, Path root, FolderLock lock) throws IOException {
        try {
            return start.of(root);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Outcome refused(String reason) {
        LOG.info(reason);
        return new Outcome.Refused(reason);
    }
}
