package org.twinbench.rest.serve;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.command.CommandType;
import org.twinbench.api.command.ExitCode;
import org.twinbench.api.command.TwinbenchCommand;
import org.twinbench.api.run.Runs;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.rest.server.HttpServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command that serves the HTTP API until it is interrupted. Its options are variables of the OSGi feature: the launcher
 * has read them before; here they are documented.
 */
@Component(service = TwinbenchCommand.class, scope = ServiceScope.PROTOTYPE)
@CommandType(
        name = "serve",
        group = "Start here",
        order = 10,
        features = {"core", "library", "modbus", "opcua", "sqlite", "folder", "rest", "workbench"},
        operands = "folder")
@Command(
        name = "serve",
        header = "open the workbench on http://127.0.0.1:7777 (Ctrl-C stops)",
        footerHeading = "%nExamples%n",
        footer = {
            "  twinbench serve                           machines are kept in the data folder",
            "  twinbench serve plant/                    the machine files in plant/ are edited in place",
            "  twinbench serve plant/ --port 0           on any port that is free"
        })
public final class ServeCommand implements TwinbenchCommand {

    private final HttpServer server;
    private final ExampleRun example;
    private final Runs runs;
    private final Simulations simulations;
    private final CountDownLatch closed = new CountDownLatch(1);

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description =
                    "folder of machine files: they are the machines, and edited in place; what changes them elsewhere"
                            + " is seen. The database is in its .twinbench")
    private Optional<String> folder = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "port to listen at, 7777 if absent; 0 takes one that is free")
    private Optional<String> port = Optional.empty();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "loopback address to listen at, 127.0.0.1 if absent")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "folder of the log, deploy/ and, where no FOLDER is named, the database; ~/.twinbench if absent")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            description = "least level that is logged: trace, debug, info, warn or error; info if absent")
    private Optional<String> logLevel = Optional.empty();

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            description = "what lines of the log look like: text, or json for programs; text if absent")
    private Optional<String> logFormat = Optional.empty();

    @Option(
            names = "--quota",
            paramLabel = "SIZE",
            description = "how much the recordings of all runs may take, 2 GB if absent; then samples of the oldest go")
    private Optional<String> quota = Optional.empty();

    @Option(
            names = "--real-time",
            paramLabel = "BOOLEAN",
            arity = "1",
            description =
                    "whether paced machines tick at real-time priority where this computer permits it, true if absent")
    private Optional<Boolean> realTime = Optional.empty();

    @Option(
            names = "--links",
            paramLabel = "HOST[,HOST…]",
            description = "the hosts that links may contact; this one and private networks if absent")
    private Optional<String> links = Optional.empty();

    /** Serves what these services do. */
    @Activate
    public ServeCommand(
            @Reference HttpServer server,
            @Reference ExampleRun example,
            @Reference Runs runs,
            @Reference Simulations simulations) {
        this.server = server;
        this.example = example;
        this.runs = runs;
        this.simulations = simulations;
    }

    @Override
    public Integer call() throws IOException {
        Closeable lock = lock();
        try {
            URI url = server.url();
            Optional<Simulation> running = example.start(spec.commandLine().getErr());
            Routes.await(url);
            runs.quota();
            announce(url, running);
            closed.await();
            return ExitCode.GOOD;
        } catch (InterruptedException e) {
            return ExitCode.INTERRUPTED;
        } finally {
            simulations.list().forEach(Simulation::stop);
            lock.close();
        }
    }

    /** A folder of machine files has its database, and a lock, in itself. */
    private Closeable lock() {
        return example.folder().isPresent() ? () -> {} : DataFolderLock.of(Path.of(example.data()));
    }

    @Deactivate
    void close() {
        closed.countDown();
    }

    private void announce(URI url, Optional<Simulation> running) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Twinbench serves on " + url + "  (Ctrl-C stops)");
        running.ifPresent(simulation -> out.println("  running   "
                + simulation.status().machine() + ", " + url + "/api/v1/simulations/" + simulation.id() + "/signals"));
        example.folder()
                .ifPresent(opened -> out.println("  folder    " + opened.path() + ", machine files: "
                        + opened.files().size()));
        out.println("  HTTP API  " + url + "/docs");
        out.println("  data      " + example.data());
        out.flush();
    }
}
