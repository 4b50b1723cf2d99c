package org.twinbench.commands.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twinbench.api.command.NotUsable;

/** The machine files that paths on the command line stand for. */
public final class MachinesBelow {

    private static final Pattern MARK = Pattern.compile("\"twinbench\"\\s*:");

    private MachinesBelow() {}

    /**
     * Returns each file that is named, and of each folder all files below it that end in {@code .json} and carry the key
     * {@code "twinbench"}, sorted; hidden folders are left out.
     *
     * @throws WrongInput if a path leads nowhere, or a folder holds no machine
     */
    public static List<Path> of(List<Path> paths) {
        return paths.stream()
                .flatMap(path -> Files.isDirectory(path) ? below(path).stream() : Stream.of(path))
                .distinct()
                .toList();
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> machines = files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(".json"))
                    .filter(file -> visible(folder.relativize(file)))
                    .filter(MachinesBelow::carriesTheMark)
                    .map(Path::normalize)
                    .sorted()
                    .toList();
            if (machines.isEmpty()) {
                throw new WrongInput("There is no machine below " + folder
                        + ": no file that ends in .json and carries \"twinbench\".");
            }
            return machines;
        } catch (IOException | UncheckedIOException unreadable) {
            throw new NotUsable(folder + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private static boolean visible(Path file) {
        for (Path step : file) {
            if (step.toString().startsWith(".") && step.toString().length() > 1) {
                return false;
            }
        }
        return true;
    }

    /** A file that is not UTF-8 may be a machine all the same: it is kept, and reading it says what is wrong. */
    private static boolean carriesTheMark(Path file) {
        try {
            return MARK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException unreadable) {
            return true;
        }
    }
}
