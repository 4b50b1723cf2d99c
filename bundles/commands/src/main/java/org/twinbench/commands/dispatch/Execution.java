package org.twinbench.commands.dispatch;

import java.io.PrintWriter;
import java.util.OptionalInt;
import org.osgi.service.component.ComponentServiceObjects;
import org.twinbench.api.command.TwinbenchCommand;
import org.twinbench.commands.index.CommandLines;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** How a command is run, wherever it was typed: an instance of its own, its output here, its failures in sentences. */
public final class Execution {

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean colours;

    /** Runs commands that write here. */
    public Execution(PrintWriter out, PrintWriter err, boolean colours) {
        this.out = out;
        this.err = err;
        this.colours = colours;
    }

    /**
     * Runs a command on this thread.
     *
     * @param name the word that people type
     * @param words what was typed, the name first
     * @return the exit code; empty if the command has just gone
     */
    public OptionalInt run(String name, ComponentServiceObjects<TwinbenchCommand> service, String... words) {
        TwinbenchCommand command = service.getService();
        if (command == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(commandLine(name, command).execute(words));
        } catch (Error failure) { // a class that is missing, a machine too large: picocli hands on exceptions only
            return OptionalInt.of(Failures.unexpected(failure, err));
        } finally {
            service.ungetService(command);
            out.flush();
            err.flush();
        }
    }

    private CommandLine commandLine(String name, TwinbenchCommand command) {
        Failures failures = new Failures();
        CommandLine line = CommandLines.of(name, command, CommandLine.defaultFactory());
        if (colours) {
            line.setColorScheme(Help.defaultColorScheme(Ansi.ON));
        }
        return line.setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }
}
