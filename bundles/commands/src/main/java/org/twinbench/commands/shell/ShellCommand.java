package org.twinbench.commands.shell;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.command.CommandType;
import org.twinbench.api.command.ExitCode;
import org.twinbench.api.command.TwinbenchCommand;
import org.twinbench.commands.dispatch.Execution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command that serves as {@code serve} does, with a Gogo shell on this terminal; either one's end ends the other. Its
 * options are variables of the OSGi feature: the launcher has read them before; here they are documented.
 */
@Component(service = TwinbenchCommand.class, scope = ServiceScope.PROTOTYPE)
@CommandType(
        name = ShellCommand.NAME,
        group = "Look",
        order = 90,
        features = {"core", "library", "modbus", "opcua", "sqlite", "rest", "workbench", "shell"})
@Command(
        name = ShellCommand.NAME,
        header = "serve, with an OSGi shell on this terminal",
        description = {
            "",
            "In the shell every command is twinbench:NAME, as in",
            "  twinbench:check machine.json",
            "help lists them and what OSGi brings, as lb, which lists the bundles. Ctrl-D ends the shell and the host."
        })
public final class ShellCommand implements TwinbenchCommand {

    static final String NAME = "shell";

    private static final String SERVE = "serve";

    private final CommandProcessor gogo;
    private final ComponentServiceObjects<TwinbenchCommand> serve;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", description = "as of serve")
    private Optional<String> port = Optional.empty();

    @Option(names = "--host", paramLabel = "ADDRESS", description = "as of serve")
    private Optional<String> host = Optional.empty();

    /** Runs a session of this shell beside this command. */
    @Activate
    public ShellCommand(
            @Reference CommandProcessor gogo,
            @Reference(target = "(twinbench.command.name=" + SERVE + ")", scope = ReferenceScope.PROTOTYPE_REQUIRED)
                    ComponentServiceObjects<TwinbenchCommand> serve) {
        this.gogo = gogo;
        this.serve = serve;
    }

    @Override
    public Integer call() {
        Announcement announcement = new Announcement(spec.commandLine().getOut());
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Thread host = Thread.currentThread();
        Thread terminal = new Thread(
                () -> {
                    ended.complete(typed(announcement));
                    host.interrupt();
                },
                NAME);
        terminal.setDaemon(true); // nobody can wake up a thread that reads a terminal
        terminal.start();
        int exitCode = served(announcement);
        return ended.getNow(exitCode);
    }

    private int served(Announcement out) {
        Execution execution =
                new Execution(new PrintWriter(out), spec.commandLine().getErr(), false);
        return execution.run(SERVE, serve, SERVE).orElse(ExitCode.NOT_USABLE);
    }

    /** Takes commands once there is something to command. */
    private int typed(Announcement announcement) {
        try {
            announcement.await();
            session();
            return ExitCode.GOOD;
        } catch (InterruptedException stopped) {
            return ExitCode.INTERRUPTED;
        } catch (Exception failure) { // Gogo declares no narrower one
            spec.commandLine().getErr().println("The shell failed: " + failure);
            return ExitCode.INTERNAL_ERROR;
        }
    }

    /** {@code System.out} is Gogo's while it runs, and writes to a session. */
    private void session() throws Exception {
        try (CommandSession session = gogo.createSession(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err))) {
            session.execute("gosh --login --noshutdown");
        }
    }
}
