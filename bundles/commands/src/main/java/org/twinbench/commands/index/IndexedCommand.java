package org.twinbench.commands.index;

import java.util.Map;
import java.util.TreeMap;
import org.twinbench.api.command.CommandType;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * A command with its help.
 *
 * @param entry what the index knows of it
 * @param help what {@code twinbench NAME --help} shows, by {@code NAME}; of its own commands by {@code NAME-SUB}
 */
record IndexedCommand(CommandEntry entry, Map<String, String> help) {

    /** Describes a command, an instance or a class. */
    static IndexedCommand of(CommandType type, Object command, IFactory factory) {
        CommandEntry entry = CommandEntry.of(type, new CommandLine(command, factory).getCommandSpec());
        CommandLine line = CommandLines.of(type.name(), command, factory);
        Map<String, String> help = new TreeMap<>();
        collect(type.name(), line.getSubcommands().get(type.name()), help);
        return new IndexedCommand(entry, help);
    }

    private static void collect(String name, CommandLine line, Map<String, String> help) {
        help.put(name, line.getUsageMessage());
        line.getSubcommands().forEach((sub, nested) -> collect(name + "-" + sub, nested, help));
    }
}
