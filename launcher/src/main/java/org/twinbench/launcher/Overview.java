package org.twinbench.launcher;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text that {@code twinbench --help} prints. */
final class Overview {

    private static final String HEAD =
            """
            Model a machine, run it, connect it to its controller, test it.

            Usage: twinbench [COMMAND] [OPTIONS]      (without a command: serve)

            """;

    private static final String FOOT =
            """

            twinbench COMMAND --help says more. Exit codes:
              0 all good   1 an expectation failed   2 wrong input or usage   3 a component stopped the run
              4 a link, port or folder is not usable   70 Twinbench itself failed   130 Ctrl-C
            """;

    private static final int NARROWEST = 18;
    private static final List<String> GROUPS = List.of("Start here", "Look", "Change");

    private Overview() {}

    static String of(List<CommandIndex.Entry> entries) {
        int width =
                entries.stream().mapToInt(entry -> entry.synopsis().length()).reduce(NARROWEST, Math::max);
        Stream<String> others = entries.stream()
                .map(CommandIndex.Entry::group)
                .filter(group -> !GROUPS.contains(group))
                .sorted();
        return Stream.concat(GROUPS.stream(), others)
                .distinct()
                .map(group -> section(group, entries, width))
                .collect(Collectors.joining("", HEAD, FOOT));
    }

    private static String section(String group, List<CommandIndex.Entry> entries, int width) {
        String lines = entries.stream()
                .filter(entry -> entry.group().equals(group))
                .map(entry -> String.format("  %-" + width + "s  %s%n", entry.synopsis(), entry.summary()))
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : group + System.lineSeparator() + lines;
    }
}
