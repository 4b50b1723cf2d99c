package org.twinbench.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.feature.Feature;

/** Starts the OSGi features that a command needs, calls the command and stops them again. */
public final class Launcher {

    private static final String COMMAND_LINE =
            "(&(objectClass=java.util.function.ToIntFunction)(twinbench.commandline=true))";
    private static final long COMMAND_LINE_MILLISECONDS = 10_000;
    private static final int INTERRUPTED = 130;

    private final Distribution distribution;
    private final Path scratch;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    Launcher(
            Distribution distribution,
            Path scratch,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err) {
        this.distribution = distribution;
        this.scratch = scratch;
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs a command in this process. The calling thread is the command's: whoever wants the command to end interrupts it.
     *
     * @param home folder of the distribution
     * @param scratch empty folder for files of this process
     * @param words what was typed
     * @return the exit code
     */
    public static int run(Path home, Path scratch, String[] words) {
        return new Launcher(new Distribution(home), scratch, System.getenv(), System.out, System.err)
                .run(CommandLine.of(List.of(words)));
    }

    int run(CommandLine line) {
        try {
            return line.asksForVersion() ? printVersion() : answer(line);
        } catch (LaunchFailure e) {
            err.println("twinbench: " + e.getMessage());
            return e.exitCode();
        } catch (InterruptedException e) {
            return INTERRUPTED;
        }
    }

    private int printVersion() throws LaunchFailure {
        out.println("twinbench " + distribution.version() + " (Java " + Runtime.version() + ")");
        return 0;
    }

    private int answer(CommandLine line) throws LaunchFailure, InterruptedException {
        Features features = Features.in(distribution.features());
        Path data = Variables.dataFolder(Features.variables(features.all()), environment, line);
        CommandIndex index = CommandIndex.in(distribution.commands(), data.resolve("commands"));
        Optional<String> help = help(index, line);
        if (help.isPresent()) {
            out.print(help.get());
            return 0;
        }
        CommandIndex.Entry entry =
                index.entry(line.command()).orElseGet(() -> CommandIndex.Entry.unknown(line.command()));
        CommandLine named = line.naming(entry.operands());
        Map<String, String> given = Variables.given(Set.copyOf(features.variableNames()), environment, named);
        return start(features, Features.wanted(features.select(entry.features(named)), given.keySet()), named);
    }

    private static Optional<String> help(CommandIndex index, CommandLine line) throws LaunchFailure {
        if (line.asksForOverview()) {
            return Optional.of(Overview.of(index.entries()));
        }
        return line.asksForHelp() ? index.help(line.command(), line.words()) : Optional.empty();
    }

    private int start(Features features, Map<String, Feature> selected, CommandLine line)
            throws LaunchFailure, InterruptedException {
        Variables variables = Variables.of(Features.variables(selected), features.variableNames(), environment, line)
                .and(Variables.HOME, distribution.home());
        Folders.requireExisting(Features.folders(selected, "existing-folders"), variables);
        Folders.requireWritable(Features.folders(selected, "writable-folders"), variables);
        Logging.configure(distribution, variables.data());
        Settings settings = Settings.of(selected, variables);
        List<Path> jars = new Repository(distribution.repository()).jars(selected);
        try (Host host = Host.start(scratch.resolve("cache"), jars, settings, err)) {
            return call(host, line);
        }
    }

    private static int call(Host host, CommandLine line) throws LaunchFailure, InterruptedException {
        @SuppressWarnings("unchecked") // The service property says that it takes words.
        ToIntFunction<String[]> commandLine = host.service(
                        commandLineFilter(), ToIntFunction.class, COMMAND_LINE_MILLISECONDS)
                .orElseThrow(() -> new LaunchFailure(
                        LaunchFailure.NOT_USABLE,
                        "Everything was started, but nothing takes the command line: no service " + COMMAND_LINE
                                + "."));
        return commandLine.applyAsInt(line.all());
    }

    private static Filter commandLineFilter() {
        try {
            return FrameworkUtil.createFilter(COMMAND_LINE);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
