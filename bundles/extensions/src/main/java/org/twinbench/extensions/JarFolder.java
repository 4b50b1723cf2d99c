package org.twinbench.extensions;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The folder that people put jars into. */
record JarFolder(Path path) {

    /** The jars that lie there now, by file name; none if the folder does not exist. */
    SortedMap<String, Fingerprint> list() throws IOException {
        SortedMap<String, Fingerprint> jars = new TreeMap<>();
        if (!Files.isDirectory(path)) {
            return jars;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, JarFolder::isJar)) {
            for (Path file : files) {
                try {
                    jars.put(file.getFileName().toString(), Fingerprint.of(file));
                } catch (NoSuchFileException e) {
                    continue; // It was removed between the listing and the look at it.
                }
            }
        }
        return jars;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    private static boolean isJar(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar") && !name.startsWith(".") && Files.isRegularFile(file);
    }
}
