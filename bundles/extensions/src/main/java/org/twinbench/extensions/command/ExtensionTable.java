package org.twinbench.extensions.command;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twinbench.api.extension.Extension;

/** Extensions under each other: what, which, how, where; and what is wrong below. */
record ExtensionTable(List<Extension> extensions) {

    List<String> lines() {
        String format = "%-" + width(Extension::id) + "s  %-" + width(Extension::version) + "s  %-"
                + width(ExtensionTable::state) + "s  %s";
        return extensions.stream()
                .flatMap(extension -> Stream.concat(
                        Stream.of(String.format(
                                format, extension.id(), extension.version(), state(extension), extension.file())),
                        extension.problem().stream().map(problem -> "  " + problem)))
                .toList();
    }

    /** A column of width 0 is none that a format can have. */
    private int width(Function<Extension, String> cell) {
        return Math.max(
                1, extensions.stream().map(cell).mapToInt(String::length).max().orElse(1));
    }

    private static String state(Extension extension) {
        return extension.state().name().toLowerCase(Locale.ROOT);
    }
}
