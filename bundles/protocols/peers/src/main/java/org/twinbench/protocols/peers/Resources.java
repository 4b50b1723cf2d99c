package org.twinbench.protocols.peers;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The scripts and lists beside this class, and the folders that they are copied to. */
final class Resources {

    private Resources() {}

    static byte[] read(String name) throws IOException {
        try (InputStream content = Resources.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new FileNotFoundException(name);
            }
            return content.readAllBytes();
        }
    }

    static Path copy(String name, Path folder) throws IOException {
        return Files.write(folder.resolve(name), read(name));
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
