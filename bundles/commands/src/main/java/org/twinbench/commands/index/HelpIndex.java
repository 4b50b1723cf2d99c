package org.twinbench.commands.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinbench.api.command.CommandType;

/**
 * Writes the index of the commands that a set of bundles brings; the distribution's build runs it on a plain class path that
 * holds those bundles, the API and picocli. No command is called.
 *
 * <p>Arguments: the folder to write, then jars, or folders that are searched for jars.
 */
public final class HelpIndex {

    private HelpIndex() {}

    /** Writes the index. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        List<Path> paths = Arrays.stream(arguments).map(Path::of).toList();
        CommandFolder folder = new CommandFolder(paths.get(0));
        for (Path path : paths.subList(1, paths.size())) {
            for (Path jar : jars(path)) {
                for (String className : DeclaredCommands.in(jar)) {
                    folder.write(indexed(Class.forName(className)), Optional.empty());
                }
            }
        }
    }

    /** Describes a command class. */
    static IndexedCommand indexed(Class<?> command) {
        CommandType type = command.getAnnotation(CommandType.class);
        if (type == null) {
            throw new IllegalArgumentException(command.getName() + " is a command without @CommandType");
        }
        return IndexedCommand.of(type, command, new StandIns());
    }

    private static List<Path> jars(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
