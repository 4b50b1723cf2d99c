package org.twinbench.commands.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The page that {@code twinbench --help} shows. */
public final class RootHelp {

    private static final List<String> FIRST_GROUPS = List.of("Start here", "Look", "Change");
    private static final int NARROWEST_COLUMN = 18;

    private RootHelp() {}

    /** Returns the page for these commands. */
    public static String of(Collection<CommandEntry> commands) {
        int width = commands.stream()
                .mapToInt(command -> command.synopsis().length())
                .reduce(NARROWEST_COLUMN, Math::max);
        List<String> lines = new ArrayList<>();
        lines.add("Model a machine, run it, connect it to its controller, test it.");
        lines.add("");
        lines.add("Usage: twinbench [COMMAND] [OPTIONS]      (without a command: serve)");
        lines.add("");
        for (String group : groups(commands)) {
            lines.add(group);
            commands.stream()
                    .filter(command -> command.group().equals(group))
                    .sorted(CommandEntry.BY_ORDER)
                    .forEach(command -> lines.add(line(command, width)));
        }
        lines.add("");
        lines.add("twinbench COMMAND --help shows options and examples; --version the version.");
        lines.add("");
        lines.addAll(exitCodes());
        return String.join("\n", lines) + "\n";
    }

    private static List<String> groups(Collection<CommandEntry> commands) {
        List<String> others =
                commands.stream().map(CommandEntry::group).distinct().sorted().toList();
        return Stream.concat(FIRST_GROUPS.stream().filter(others::contains), others.stream())
                .distinct()
                .toList();
    }

    private static String line(CommandEntry command, int width) {
        return String.format("  %-" + width + "s  %s", command.synopsis(), command.header());
    }

    private static List<String> exitCodes() {
        return List.of(
                "Exit codes   0 all good   1 an expectation failed   2 wrong input or usage   3 a component stopped the run",
                "             4 a link, port or folder is not usable   70 Twinbench itself failed   130 Ctrl-C");
    }
}
