package org.twinbench.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machines that ship. */
public final class Examples {

    private static final Path FOLDER = Path.of("../../features/examples");

    private Examples() {}

    /** Returns the text of an example. */
    public static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Copies an example into a folder. */
    public static Path copy(String name, Path folder) {
        try {
            return Files.writeString(folder.resolve(name), text(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
