package org.twinbench.commands.index;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An index of commands as a folder: {@code NAME.properties} says what a command is and needs, {@code NAME.txt} is its help,
 * {@code help.txt} the page of all. UTF-8 throughout. A file appears whole or not at all.
 */
public final class CommandFolder {

    private static final String ENTRY = ".properties";

    private final Path folder;

    /** Reads and writes here; the folder is made when something is written. */
    public CommandFolder(Path folder) {
        this.folder = folder;
    }

    /** Returns all entries, sorted by name. */
    List<CommandEntry> entries() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ENTRY))
                    .sorted()
                    .toList();
            List<CommandEntry> entries = new ArrayList<>();
            for (Path file : found) {
                entries.add(read(file));
            }
            return List.copyOf(entries);
        }
    }

    /** Writes an entry and its help where they differ from what is there. */
    void write(CommandEntry entry, String help) throws IOException {
        replace(entry.name() + ENTRY, text(entry.properties()));
        replace(entry.name() + ".txt", help);
    }

    /** Writes the page of all. */
    void writeHelp(String help) throws IOException {
        replace("help.txt", help);
    }

    /** Removes an entry and its help. */
    void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name + ENTRY));
        Files.deleteIfExists(folder.resolve(name + ".txt"));
    }

    private static CommandEntry read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        String name = file.getFileName().toString();
        return CommandEntry.read(name.substring(0, name.length() - ENTRY.length()), properties);
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
        return text
                .toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
