package org.twinbench.storage.sqlite;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.command.CommandType;
import org.twinbench.api.command.ExitCode;
import org.twinbench.api.command.TwinbenchCommand;
import org.twinbench.storage.sqlite.file.DatabaseFile;
import org.twinbench.storage.sqlite.file.Migrations;
import org.twinbench.storage.sqlite.file.Schema;
import org.twinbench.storage.sqlite.file.StatusTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows and changes the version of the database's schema. It uses the file alone, so that no version is too old or too new. */
@Component(
        service = TwinbenchCommand.class,
        scope = ServiceScope.PROTOTYPE,
        configurationPid = Configuration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@CommandType(
        name = "database",
        group = "Change",
        order = 30,
        features = {"core", "sqlite"})
@Command(
        name = "database",
        header = "status, upgrade, downgrade",
        description = {
            "",
            "Projects and machines are kept in one file. Its schema has a version; Twinbench upgrades it by itself when it",
            "starts. A copy of the file is kept beside it before its version is changed.",
            ""
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  twinbench database status             which version the file has",
            "  twinbench database downgrade          back by one version, for an older Twinbench",
            "  twinbench database downgrade base     back to the very beginning; the file is empty then"
        })
public final class DatabaseCommand implements TwinbenchCommand {
    private static final String BASE = "base";

    @Spec
    private CommandSpec spec;

    private final Configuration configuration;

    /** Looks after the configured file. */
    @Activate
    public DatabaseCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        return status();
    }

    @Command(name = "status", header = "show which version of the schema the file has")
    int status() {
        PrintWriter out = out();
        new StatusTable(file().path(), schema().status()).lines().forEach(out::println);
        return ExitCode.GOOD;
    }

    @Command(name = "upgrade", header = "bring the file to the newest version; a missing one is made")
    int upgrade() {
        file().makeFolder();
        int before = schema().status().current();
        Optional<Path> copy = schema().upgrade();
        tell(before, copy);
        return ExitCode.GOOD;
    }

    @Command(name = "downgrade", header = "take back the last version, the last N, or all of them")
    int downgrade(
            @Parameters(
                            paramLabel = "N|base",
                            arity = "0..1",
                            defaultValue = "1",
                            description = "how many versions to take back; base takes back all")
                    String steps) {
        int number = number(steps);
        int before = schema().status().current();
        Optional<Path> copy = schema().downgrade(number);
        tell(before, copy);
        copy.ifPresent(
                kept -> out().println("Twinbench upgrades the file again when it starts; use the older one now."));
        return ExitCode.GOOD;
    }

    private int number(String steps) {
        if (steps.equals(BASE)) {
            return Integer.MAX_VALUE;
        }
        if (!steps.matches("[1-9]\\d{0,5}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "\"" + steps + "\" is not a number of versions: give 1 or more, or base for all of them.");
        }
        return Integer.parseInt(steps);
    }

    private void tell(int before, Optional<Path> copy) {
        int now = schema().status().current();
        out().println(
                        now == before
                                ? "The database has version " + now + "; there is nothing to do."
                                : "The database went from version " + before + " to version " + now + ".");
        copy.ifPresent(kept -> out().println("The file as it was: " + kept));
    }

    private DatabaseFile file() {
        return DatabaseFile.at(configuration.file());
    }

    private Schema schema() {
        return new Schema(file(), Migrations.OURS);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
