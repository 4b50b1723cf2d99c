package org.twinbench.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Folders that the started features write to; checked before anything is started. */
final class WritableFolders {

    private WritableFolders() {}

    /** Creates what is missing and tries to write. */
    static void check(List<String> folders, Variables variables) throws LaunchFailure {
        for (String text : folders) {
            Path folder = Path.of(variables.fill(text));
            try {
                Files.createDirectories(folder);
                Files.delete(Files.createTempFile(folder, ".writable", ""));
            } catch (IOException e) {
                throw new LaunchFailure(
                        LaunchFailure.NOT_USABLE,
                        "The folder " + folder + " cannot be written to (" + e
                                + "). Make it writable, or name another data folder with --data FOLDER.",
                        e);
            }
        }
    }
}
