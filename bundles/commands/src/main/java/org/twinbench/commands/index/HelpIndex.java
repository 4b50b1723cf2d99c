package org.twinbench.commands.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.twinbench.api.command.CommandType;
import picocli.CommandLine;

/**
 * Writes the index of the commands that a set of bundles brings; the distribution's build runs it on a plain class path that
 * holds those bundles, the API and picocli.
 *
 * <p>Arguments: the folder to write, then jars, or folders that are searched for jars.
 */
public final class HelpIndex {

    private HelpIndex() {}

    /** Writes the index. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        List<Path> paths = Arrays.stream(arguments).map(Path::of).toList();
        CommandFolder folder = new CommandFolder(paths.get(0));
        List<CommandEntry> entries = new ArrayList<>();
        for (Path jar : jars(paths.subList(1, paths.size()))) {
            for (String className : DeclaredCommands.in(jar)) {
                entries.add(write(folder, Class.forName(className)));
            }
        }
        folder.writeHelp(RootHelp.of(entries));
    }

    private static CommandEntry write(CommandFolder folder, Class<?> command) throws IOException {
        CommandType type = command.getAnnotation(CommandType.class);
        if (type == null) {
            throw new IllegalArgumentException(command.getName() + " is a command without @CommandType");
        }
        IndexedCommand indexed = IndexedCommand.of(type, command, CommandLine.defaultFactory());
        folder.write(indexed.entry(), indexed.help());
        return indexed.entry();
    }

    private static List<Path> jars(List<Path> paths) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path path : paths) {
            try (Stream<Path> files = Files.walk(path)) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
            }
        }
        return jars;
    }
}
