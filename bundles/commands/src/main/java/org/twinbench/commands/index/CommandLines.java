package org.twinbench.commands.index;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Command lines that look and behave the same, whoever wrote the command. */
public final class CommandLines {

    private static final int WIDTH = 110;

    private CommandLines() {}

    /**
     * Returns a command line {@code twinbench NAME …} with one command.
     *
     * @param name the word that people type
     * @param command an instance or a class with picocli's annotations
     * @param factory makes what picocli needs besides
     */
    public static CommandLine of(String name, Object command, IFactory factory) {
        CommandLine root = new CommandLine(CommandSpec.create().name("twinbench"));
        CommandLine line = new CommandLine(command, factory);
        prepare(line.getCommandSpec());
        root.addSubcommand(name, line);
        root.setUsageHelpWidth(WIDTH);
        root.setUsageHelpLongOptionsMaxWidth(WIDTH / 3);
        return root.setColorScheme(Help.defaultColorScheme(Ansi.OFF));
    }

    private static void prepare(CommandSpec command) {
        addOptions(command);
        String[] header = command.usageMessage().header();
        if (header.length > 0) {
            header[0] = sentence(header[0]);
            command.usageMessage().header(header);
        }
        command.usageMessage().abbreviateSynopsis(true).sortOptions(false).showEndOfOptionsDelimiterInUsageHelp(false);
        command.subcommands().values().forEach(line -> prepare(line.getCommandSpec()));
    }

    private static void addOptions(CommandSpec command) {
        if (command.findOption("--data") == null) {
            command.addOption(OptionSpec.builder("--data")
                    .paramLabel("FOLDER")
                    .type(Path.class)
                    .description("data folder with your extensions in deploy/ (default: ~/.twinbench)")
                    .build());
        }
        if (command.findOption("--help") == null) {
            command.addOption(OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("show this text")
                    .build());
        }
    }

    /** The list of commands has headings in small letters; above a page of help the same words are a sentence. */
    private static String sentence(String header) {
        String capital = header.isEmpty() ? "" : header.substring(0, 1).toUpperCase(Locale.ROOT) + header.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
