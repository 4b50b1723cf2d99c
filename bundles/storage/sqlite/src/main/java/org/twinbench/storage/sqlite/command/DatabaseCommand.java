package org.twinbench.storage.sqlite.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.command.CommandType;
import org.twinbench.api.command.ExitCode;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.command.TwinbenchCommand;
import org.twinbench.storage.sqlite.file.Schema;
import org.twinbench.storage.sqlite.file.StatusTable;
import org.twinbench.storage.sqlite.file.Versioned;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows and changes the versions of the databases' schemas. It uses the files alone, so that no version is too old or too new. */
@Component(service = TwinbenchCommand.class, scope = ServiceScope.PROTOTYPE)
@CommandType(
        name = "database",
        group = "Change",
        order = 30,
        features = {"core", "sqlite"})
@Command(
        name = "database",
        header = "status, upgrade, downgrade, new",
        description = {
            "",
            "Projects and machines are kept in one file, recordings of runs in another. The schema of each has a version;",
            "Twinbench upgrades it by itself when it starts. A copy of a file is kept beside it before its version is",
            "changed.",
            ""
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  twinbench database status                   which versions the files have",
            "  twinbench database downgrade                back by one version, for an older Twinbench",
            "  twinbench database downgrade base           back to the very beginning; the file is empty then",
            "  twinbench database downgrade --of recordings",
            "  twinbench database new \"runs have labels\"   start the script of the next version, in a source tree"
        })
public final class DatabaseCommand implements TwinbenchCommand {
    private static final String BASE = "base";
    private static final String FIRST = "";
    private static final String OF = "documents or recordings; documents if both are here";

    @Spec
    private CommandSpec spec;

    private final List<Versioned> files;

    /** Looks after the files of whoever keeps something in one. */
    @Activate
    public DatabaseCommand(@Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE) List<Versioned> files) {
        this.files = files;
    }

    @Override
    public Integer call() {
        return status();
    }

    @Command(name = "status", header = "show which versions of their schemas the files have")
    int status() {
        String separator = "";
        for (Schema schema : schemas()) {
            out().print(separator);
            new StatusTable(schema.file().path(), schema.status()).lines().forEach(out()::println);
            separator = System.lineSeparator();
        }
        return ExitCode.GOOD;
    }

    @Command(name = "upgrade", header = "bring the files to their newest versions; missing ones are made")
    int upgrade() {
        for (Schema schema : schemas()) {
            schema.file().makeFolder();
            int before = schema.status().current();
            Optional<Path> copy = schema.upgrade();
            tell(schema, before, copy);
        }
        return ExitCode.GOOD;
    }

    @Command(name = "downgrade", header = "take back the last version, the last N, or all of them")
    int downgrade(
            @Parameters(
                            paramLabel = "N|base",
                            arity = "0..1",
                            defaultValue = "1",
                            description = "how many versions to take back; base takes back all")
                    String steps,
            @Option(names = "--of", paramLabel = "FILE", defaultValue = FIRST, description = OF) String file) {
        int number = number(steps);
        Schema schema = schema(file);
        int before = schema.status().current();
        Optional<Path> copy = schema.downgrade(number);
        tell(schema, before, copy);
        copy.ifPresent(
                kept -> out().println("Start the older Twinbench with it: this one would upgrade the file again."));
        return ExitCode.GOOD;
    }

    @Command(name = "new", header = "start the script of the next version, in a source tree of Twinbench")
    int begin(
            @Parameters(paramLabel = "DESCRIPTION", description = "what the version brings, in a few words")
                    String description,
            @Option(names = "--of", paramLabel = "FILE", defaultValue = FIRST, description = OF) String file,
            @Option(
                            names = "--sources",
                            paramLabel = "FOLDER",
                            defaultValue = ".",
                            description = "a folder in the source tree; this one unless given")
                    Path folder)
            throws IOException {
        if (!description.matches("(?s).*[A-Za-z0-9].*")) {
            throw new ParameterException(
                    spec.commandLine(), "\"" + description + "\" has no letter or digit to name the script after.");
        }
        SourceTree tree = SourceTree.around(folder, schema(file).name())
                .orElseThrow(() -> new NotUsable(folder.toAbsolutePath().normalize()
                        + " is in no source tree of Twinbench, where versions of the schema come from. Get the sources, and"
                        + " call this in their folder or name it with --sources."));
        out().println("Began " + tree.add(description) + ".");
        out().println(
                        "Write the statements that lead there above the line \"-- //@UNDO\", those that lead back below it."
                                + " Then build: the script is found by itself.");
        return ExitCode.GOOD;
    }

    private Schema schema(String name) {
        return schemas().stream()
                .filter(schema -> name.equals(FIRST) || schema.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no file of \"" + name + "\" here, only of "
                                + schemas().stream().map(Schema::name).collect(Collectors.joining(" and ")) + "."));
    }

    private List<Schema> schemas() {
        return files.stream()
                .map(Versioned::schema)
                .sorted(Comparator.comparing(Schema::name))
                .toList();
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

    private void tell(Schema schema, int before, Optional<Path> copy) {
        int now = schema.status().current();
        String file = "The database of " + schema.name();
        out().println(
                        now == before
                                ? file + " has version " + now + "; there is nothing to do."
                                : file + " went from version " + before + " to version " + now + ".");
        copy.ifPresent(kept -> out().println("The file as it was: " + kept));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
