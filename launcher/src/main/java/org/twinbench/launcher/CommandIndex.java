package org.twinbench.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What is known of the commands without starting anything: for each a file {@code NAME.properties} and its help in
 * {@code NAME.txt}; of a command's own commands {@code NAME-SUB.txt}.
 */
final class CommandIndex {

    private final List<Path> folders;

    private CommandIndex(List<Path> folders) {
        this.folders = folders;
    }

    /** An index in some folders; what stands in the first one wins. */
    static CommandIndex in(Path... folders) {
        return new CommandIndex(
                Arrays.stream(folders).filter(Files::isDirectory).toList());
    }

    /** A command of the index. */
    record Entry(
            String name,
            String synopsis,
            String summary,
            String group,
            int order,
            List<String> features,
            List<String> operands) {

        /** A command that the index does not know: it may lie in the data folder as an extension. */
        static Entry unknown(String name) {
            Properties properties = new Properties();
            properties.setProperty("name", name);
            return of(properties);
        }

        static Entry of(Properties properties) {
            String name = properties.getProperty("name", "");
            return new Entry(
                    name,
                    properties.getProperty("synopsis", name),
                    properties.getProperty("summary", ""),
                    properties.getProperty("group", "More"),
                    Integer.parseInt(properties.getProperty("order", "100")),
                    list(properties.getProperty("features", "core,library")),
                    list(properties.getProperty("operands", "")));
        }

        /** The features that a line needs: one that is written {@code opcua?hil} only with the option {@code --hil}. */
        List<String> features(CommandLine line) {
            return features.stream()
                    .map(feature -> feature.split("\\?", 2))
                    .filter(parts -> parts.length == 1 || line.has(parts[1]))
                    .map(parts -> parts[0])
                    .toList();
        }

        private static List<String> list(String text) {
            return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
        }
    }

    /** All commands, in the order in which the help lists them within their groups. */
    List<Entry> entries() throws LaunchFailure {
        Map<String, Entry> entries = new TreeMap<>();
        for (Path folder : folders) {
            for (Entry entry : entries(folder)) {
                entries.putIfAbsent(entry.name(), entry);
            }
        }
        return entries.values().stream()
                .sorted(Comparator.comparingInt(Entry::order).thenComparing(Entry::name))
                .toList();
    }

    Optional<Entry> entry(String command) throws LaunchFailure {
        return entries().stream().filter(entry -> entry.name().equals(command)).findFirst();
    }

    /** Help of the command that these words begin with. */
    Optional<String> help(String command, List<String> words) throws LaunchFailure {
        if (!words.isEmpty() && words.get(0).matches("[a-z][a-z-]*")) {
            Optional<String> nested = text(command + "-" + words.get(0));
            if (nested.isPresent()) {
                return nested;
            }
        }
        return text(command);
    }

    private Optional<String> text(String name) throws LaunchFailure {
        for (Path folder : folders) {
            Path file = folder.resolve(name + ".txt");
            if (Files.isRegularFile(file)) {
                try {
                    return Optional.of(Files.readString(file));
                } catch (IOException e) {
                    throw unreadable(file, e);
                }
            }
        }
        return Optional.empty();
    }

    private static Collection<Entry> entries(Path folder) throws LaunchFailure {
        Map<Path, Entry> entries = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.properties")) {
            for (Path file : files) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    Properties properties = new Properties();
                    properties.load(reader);
                    entries.put(file, Entry.of(properties));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(folder, e);
        }
        return entries.values();
    }

    private static LaunchFailure unreadable(Path file, Exception cause) {
        return new LaunchFailure(
                LaunchFailure.NOT_USABLE, "The index of commands " + file + " cannot be read: " + cause, cause);
    }
}
