package org.twinbench.commands.dispatch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.twinbench.api.command.TwinbenchCommand;

/** A command line with one command, as a user has it before him. */
public final class Console {

    /**
     * What a user gets.
     *
     * @param exitCode the exit code
     * @param out lines on standard output
     * @param err lines on standard error
     */
    public record Answer(int exitCode, List<String> out, List<String> err) {

        /** Returns standard output as one text. */
        public String text() {
            return String.join("\n", out);
        }
    }

    private Console() {}

    /** Types a command and its words. */
    public static Answer type(Supplier<? extends TwinbenchCommand> command, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Dispatcher dispatcher = new Dispatcher(
                name -> Optional.empty(),
                Duration.ofMillis(10),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        dispatcher.add(new Prototype(command), Map.of("service.id", 1L, "twinbench.command.name", words[0]));
        int exitCode = dispatcher.applyAsInt(words);
        return new Answer(
                exitCode,
                out.toString().lines().toList(),
                err.toString().lines().toList());
    }

    /** What the service component runtime hands out for a prototype. */
    private record Prototype(Supplier<? extends TwinbenchCommand> command)
            implements ComponentServiceObjects<TwinbenchCommand> {

        @Override
        public TwinbenchCommand getService() {
            return command.get();
        }

        @Override
        public void ungetService(TwinbenchCommand service) {
            // nothing to give back
        }

        @Override
        public ServiceReference<TwinbenchCommand> getServiceReference() {
            throw new UnsupportedOperationException();
        }
    }
}
