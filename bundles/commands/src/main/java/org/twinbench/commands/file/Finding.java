package org.twinbench.commands.file;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.api.value.Mistake;

/**
 * A mistake as people read it: a line that says where, and lines that say what.
 *
 * @param place file and line, or the option: {@code broken.json:31}; empty where there is neither
 * @param path path within it, dotted: {@code components.tank.parameters.aera}; empty for the whole
 * @param text what is wrong and what to do
 */
public record Finding(String place, String path, List<String> text) {

    /** Copies. */
    public Finding {
        Objects.requireNonNull(place);
        Objects.requireNonNull(path);
        text = List.copyOf(text);
    }

    /** Returns a mistake with the place where it was found. */
    public static Finding of(String place, Mistake mistake) {
        return new Finding(place, dotted(mistake.path()), text(mistake));
    }

    /** Returns the lines: where, then what, two more blanks in. */
    public List<String> lines() {
        String where = Stream.of(place, path).filter(part -> !part.isEmpty()).collect(Collectors.joining("  "));
        String margin = where.isEmpty() ? "  " : "    ";
        return Stream.concat(
                        Stream.of(where).filter(line -> !line.isEmpty()).map(line -> "  " + line),
                        text.stream().map(line -> (margin + line).stripTrailing()))
                .toList();
    }

    private static List<String> text(Mistake mistake) {
        return (mistake.message() + suggestion(mistake)).lines().toList();
    }

    /** What the message says already is not said twice. */
    private static String suggestion(Mistake mistake) {
        return mistake.suggestion()
                .filter(meant -> !mistake.message().contains(meant))
                .map(meant -> meant.matches("[\\w./-]+") ? " Did you mean \"" + meant + "\"?" : "\n" + meant)
                .orElse("");
    }

    private static String dotted(String pointer) {
        return Stream.of(pointer.split("/"))
                .skip(1)
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .collect(Collectors.joining("."));
    }
}
