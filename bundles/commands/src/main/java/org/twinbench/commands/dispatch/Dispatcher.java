package org.twinbench.commands.dispatch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.osgi.framework.Constants;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.twinbench.api.command.ExitCode;
import org.twinbench.api.command.TwinbenchCommand;
import org.twinbench.commands.text.Guess;
import org.twinbench.commands.text.Terminal;

/** The command line as a function: takes its words and returns the exit code. */
@Component(service = ToIntFunction.class, immediate = true, property = "twinbench.commandline:Boolean=true")
public final class Dispatcher implements ToIntFunction<String[]> {

    /** The service property that holds the word people type. */
    static final String NAME = "twinbench.command.name";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Offered offered = new Offered();
    private final Deployed deployed;
    private final Duration grace;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Execution execution;

    /** Serves the standard output and standard error of this process. */
    @Activate
    public Dispatcher(@Reference ServiceComponentRuntime runtime) {
        this(new DeclaredServices(runtime), GRACE, writer(FileDescriptor.out), writer(FileDescriptor.err));
    }

    Dispatcher(Deployed deployed, Duration grace, PrintWriter out, PrintWriter err) {
        this.deployed = deployed;
        this.grace = grace;
        this.out = out;
        this.err = err;
        this.execution = new Execution(out, err, Terminal.colours());
    }

    /** Takes a command that a bundle offers. */
    @Reference(
            name = "commands",
            service = TwinbenchCommand.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            scope = ReferenceScope.PROTOTYPE_REQUIRED)
    void add(ComponentServiceObjects<TwinbenchCommand> service, Map<String, Object> properties) {
        offered.add(id(properties), new Offered.Command(String.valueOf(properties.get(NAME)), service));
    }

    /** Forgets a command whose bundle goes. */
    void remove(ComponentServiceObjects<TwinbenchCommand> service, Map<String, Object> properties) {
        offered.remove(id(properties));
    }

    @Override
    public int applyAsInt(String[] words) {
        String name = words.length == 0 ? "serve" : words[0];
        try {
            Optional<Offered.Command> command = offered.await(name, expectation(name));
            OptionalInt exitCode = command.isPresent()
                    ? execution.run(name, command.get().service(), words.length == 0 ? new String[] {name} : words)
                    : OptionalInt.empty();
            return exitCode.isPresent() ? exitCode.getAsInt() : absent(name);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** A declared command is waited for patiently, an unknown one only as long as a bundle may take to start. */
    private BooleanSupplier expectation(String name) {
        long start = System.nanoTime();
        return () -> {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            return waited.compareTo(grace) < 0
                    || waited.compareTo(PATIENCE) < 0 && deployed.missing(name).isPresent();
        };
    }

    private int absent(String name) {
        Optional<String> missing = deployed.missing(name);
        err.println(missing.map(why -> "The command " + name + " cannot start: " + why + ".")
                .orElseGet(() -> "There is no command \"" + name + "\"." + Guess.question(name, offered.names())
                        + " twinbench --help lists all."));
        return missing.isPresent() ? ExitCode.NOT_USABLE : ExitCode.WRONG_INPUT;
    }

    private static long id(Map<String, Object> properties) {
        return (Long) properties.get(Constants.SERVICE_ID);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, Terminal.charset());
    }
}
