package org.twinbench.extensions;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.twinbench.api.extension.ExtensionRefused.Reason;
import org.twinbench.extensions.archive.Refusal;

/**
 * The folder that people put jars into. Beside them, {@code SYMBOLIC.NAME.stopped} says that an extension is not to run; what
 * it contains is for people.
 */
record JarFolder(Path path) {

    private static final String STOPPED = ".stopped";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][\\w.+-]{0,150}\\.jar");

    /** The jars that lie there now, by file name; none if the folder does not exist. */
    SortedMap<String, Fingerprint> list() throws IOException {
        SortedMap<String, Fingerprint> jars = new TreeMap<>();
        for (Path file : files("*.jar")) {
            try {
                jars.put(file.getFileName().toString(), Fingerprint.of(file));
            } catch (NoSuchFileException e) {
                continue; // It was removed between the listing and the look at it.
            }
        }
        return jars;
    }

    /** Symbolic names of the extensions that are not to run. */
    Set<String> stopped() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : files("*" + STOPPED)) {
            String name = file.getFileName().toString();
            names.add(name.substring(0, name.length() - STOPPED.length()));
        }
        return names;
    }

    /** Notes that an extension is not to run. */
    void stop(String id) throws IOException {
        Files.writeString(
                path.resolve(id + STOPPED),
                id + " is stopped. Delete this file, or start the extension in Twinbench, to use it again.\n");
    }

    /** Notes that an extension is to run; returns whether it was not. */
    boolean start(String id) throws IOException {
        return Files.deleteIfExists(path.resolve(id + STOPPED));
    }

    void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Refuses a name that could be another folder's, or that some system does not take. */
    static void checkName(String name) throws Refusal {
        if (!NAME.matcher(name).matches()) {
            throw new Refusal(
                    Reason.MALFORMED,
                    "\"" + name.replaceAll("\\p{Cntrl}", "?")
                            + "\" is not used as the name of a file: it needs letters,"
                            + " digits, \".\", \"_\", \"+\" and \"-\", and ends with .jar. It may be left out.");
        }
    }

    private Set<Path> files(String glob) throws IOException {
        Set<Path> found = new TreeSet<>();
        if (Files.isDirectory(path)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(path, glob)) {
                files.forEach(found::add);
            }
        }
        found.removeIf(file -> file.getFileName().toString().startsWith(".") || !Files.isRegularFile(file));
        return found;
    }
}
