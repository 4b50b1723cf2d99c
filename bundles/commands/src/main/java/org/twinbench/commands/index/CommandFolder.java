package org.twinbench.commands.index;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An index of commands as a folder of files in UTF-8: {@code NAME.properties} says what a command is and needs,
 * {@code NAME.txt} and {@code NAME-SUB.txt} are its help. A file appears whole or not at all.
 */
final class CommandFolder {

    private static final String ENTRY = ".properties";

    private final Path folder;

    /** Reads and writes here; the folder is made when something is written. */
    CommandFolder(Path folder) {
        this.folder = folder;
    }

    /** Returns whether the index has a command of this name. */
    boolean contains(String name) {
        return Files.isRegularFile(folder.resolve(name + ENTRY));
    }

    /** Returns the names of the commands that no bundle of these brings. */
    List<String> notFrom(Set<String> bundles) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENTRY)) {
                for (Path file : files) {
                    Properties properties = new Properties();
                    try (Reader reader = Files.newBufferedReader(file)) {
                        properties.load(reader);
                    }
                    if (!bundles.contains(properties.getProperty("bundle", ""))) {
                        String name = file.getFileName().toString();
                        names.add(name.substring(0, name.length() - ENTRY.length()));
                    }
                }
            }
        }
        return names;
    }

    /** Writes a command and its help where they differ from what is there. */
    void write(IndexedCommand command, Optional<String> bundle) throws IOException {
        for (Map.Entry<String, String> help : command.help().entrySet()) {
            replace(help.getKey() + ".txt", help.getValue());
        }
        replace(command.entry().name() + ENTRY, text(command.entry().properties(bundle)));
    }

    /** Removes a command and its help. */
    void remove(String name) throws IOException {
        if (contains(name)) {
            try (DirectoryStream<Path> nested = Files.newDirectoryStream(folder, name + "-*.txt")) {
                for (Path help : nested) {
                    Files.delete(help);
                }
            }
            Files.deleteIfExists(folder.resolve(name + ".txt"));
            Files.delete(folder.resolve(name + ENTRY));
        }
    }

    private void replace(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(folder, name, ".tmp");
        Files.writeString(whole, text);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** {@code Properties} stamps what it stores with the date; the same index must give the same bytes. */
    private static String text(Properties properties) throws IOException {
        StringWriter text = new StringWriter();
        properties.store(text, null);
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
