package org.twinbench.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Folders that the started features need; checked before anything is started. */
final class Folders {

    private Folders() {}

    /** Refuses what is not there, and is not made either: somebody has typed the wrong name. */
    static void requireExisting(List<String> folders, Variables variables) throws LaunchFailure {
        for (String text : folders) {
            Path folder = Path.of(variables.fill(text)).toAbsolutePath().normalize();
            if (!Files.isDirectory(folder)) {
                throw new LaunchFailure(
                        LaunchFailure.NOT_USABLE,
                        Files.exists(folder)
                                ? folder + " is a file; name the folder that it is in."
                                : "There is no folder " + folder + ". Make it first, or name another.");
            }
        }
    }

    /** Creates what is missing and tries to write. */
    static void requireWritable(List<String> folders, Variables variables) throws LaunchFailure {
        for (String text : folders) {
            Path folder = Path.of(variables.fill(text)).toAbsolutePath().normalize();
            try {
                Files.createDirectories(folder);
                Files.delete(Files.createTempFile(folder, ".writable", ""));
            } catch (IOException e) {
                throw new LaunchFailure(
                        LaunchFailure.NOT_USABLE,
                        "The folder " + folder + " cannot be written to (" + e
                                + "). Make it writable, or name another"
                                + (folder.startsWith(variables.data()) ? " data folder with --data FOLDER." : "."),
                        e);
            }
        }
    }
}
