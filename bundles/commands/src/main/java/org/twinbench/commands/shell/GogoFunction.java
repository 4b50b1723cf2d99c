package org.twinbench.commands.shell;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.osgi.service.component.ComponentServiceObjects;
import org.twinbench.api.command.ExitCode;
import org.twinbench.api.command.TwinbenchCommand;
import org.twinbench.commands.dispatch.Execution;
import org.twinbench.commands.text.Terminal;

/** A command as Gogo calls it: what it prints goes to the stream that Gogo has put in place of standard output, a pipe too. */
record GogoFunction(String name, ComponentServiceObjects<TwinbenchCommand> service) implements Function {

    /**
     * Runs the command.
     *
     * @return the exit code where it is not 0, as the shell's result
     * @throws IllegalStateException if the command has just gone
     */
    @Override
    public Object execute(CommandSession session, List<Object> arguments) {
        Charset charset = Terminal.charset();
        Execution execution = new Execution(
                new PrintWriter(System.out, true, charset), new PrintWriter(System.err, true, charset), false);
        String[] words = Stream.concat(Stream.of(name), arguments.stream().map(String::valueOf))
                .toArray(String[]::new);
        OptionalInt exitCode = execution.run(name, service, words);
        if (exitCode.isEmpty()) {
            throw new IllegalStateException("The command " + name + " has just gone.");
        }
        return exitCode.getAsInt() == ExitCode.GOOD ? null : exitCode.getAsInt();
    }
}
