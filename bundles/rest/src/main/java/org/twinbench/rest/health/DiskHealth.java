package org.twinbench.rest.health;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Tells when the disk of the data folder is nearly full. */
@Component(
        service = HealthCheck.class,
        configurationPid = "org.twinbench.rest",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DiskHealth implements HealthCheck {

    private static final long MEBIBYTE = 1 << 20;
    private static final long LEAST = 200 * MEBIBYTE;

    private final Path folder;

    /** What is configured. */
    public @interface Folder {
        /** The data folder. */
        String data();
    }

    /** Looks at the disk of this folder. */
    @Activate
    public DiskHealth(Folder folder) {
        this.folder = Path.of(folder.data());
    }

    @Override
    public List<String> reasons() {
        try {
            FileStore disk = Files.getFileStore(folder);
            long left = disk.getUsableSpace();
            return left < LEAST
                    ? List.of("The disk of the data folder " + folder + " is nearly full: " + left / MEBIBYTE
                            + " MB are left. Make room; recordings and the log stop when it is full.")
                    : List.of();
        } catch (IOException e) {
            return List.of("The data folder " + folder + " cannot be looked at: " + e + ".");
        }
    }
}
