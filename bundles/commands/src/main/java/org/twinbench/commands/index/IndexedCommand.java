package org.twinbench.commands.index;

import org.twinbench.api.command.CommandType;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * A command with its help.
 *
 * @param entry what the index knows of it
 * @param help what {@code twinbench NAME --help} shows
 */
record IndexedCommand(CommandEntry entry, String help) {

    /** Describes a command, an instance or a class. */
    static IndexedCommand of(CommandType type, Object command, IFactory factory) {
        CommandEntry entry = CommandEntry.of(type, new CommandLine(command, factory).getCommandSpec());
        CommandLine line = CommandLines.of(type.name(), command, factory);
        return new IndexedCommand(entry, line.getSubcommands().get(type.name()).getUsageMessage());
    }
}
