package org.twinbench.commands.check;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.command.CommandType;
import org.twinbench.api.command.ExitCode;
import org.twinbench.api.command.TwinbenchCommand;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.commands.file.MachineReader;
import org.twinbench.commands.file.MachinesBelow;
import org.twinbench.commands.file.Source;
import org.twinbench.commands.file.TextFiles;
import org.twinbench.commands.file.WrongInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rewrites machine files in the canonical layout; a file with a mistake is left as it is. */
@Component(service = TwinbenchCommand.class, scope = ServiceScope.PROTOTYPE)
@CommandType(name = "format", group = "Change", order = 10)
@Command(
        name = "format",
        header = "rewrite files in the canonical layout (--check only reports)",
        description = {
            "",
            "Names sorted, keys in the order of the guide, a value on one line if it fits 110 columns. What a file means",
            "never changes; a file that cannot be read as a machine is reported and left as it is.",
            "The exit code is 0 when all went well, 2 when a file has a mistake; with --check 1 when a file would change.",
            ""
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  twinbench format heated-tank.json         rewrite one machine",
            "  twinbench format machines/                rewrite every machine below a folder",
            "  twinbench format --check .                in a commit hook: change nothing, tell which would change"
        })
public final class FormatCommand implements TwinbenchCommand {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "machine files, or folders: then every *.json below that carries \"twinbench\"")
    private List<Path> paths = List.of();

    @Option(names = "--check", description = "change nothing; name the files that would change")
    private boolean check;

    private final MachineReader reader;
    private final MachineFiles files;

    /** Formats with these services. */
    @Activate
    public FormatCommand(@Reference JsonFormat json, @Reference MachineFiles files) {
        this.reader = new MachineReader(json, files);
        this.files = files;
    }

    @Override
    public Integer call() {
        int worst = ExitCode.GOOD;
        for (Path path : MachinesBelow.of(paths)) {
            worst = Math.max(worst, format(path));
        }
        return worst;
    }

    private int format(Path path) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Source source = reader.read(path);
            String canonical = canonical(source);
            boolean same = canonical.equals(source.text());
            if (!same && !check) {
                TextFiles.replace(path, canonical);
            }
            out.println(path + (same ? " is in the canonical layout." : check ? " would change." : " was rewritten."));
            return same || !check ? ExitCode.GOOD : ExitCode.EXPECTATION_FAILED;
        } catch (WrongInput wrong) {
            wrong.lines().forEach(spec.commandLine().getErr()::println);
            return ExitCode.WRONG_INPUT;
        }
    }

    /** Nothing may be lost: what is about to replace the file is read back and compared first. */
    private String canonical(Source source) {
        String canonical = files.print(source.machine());
        if (!files.read(canonical).equals(source.machine())) {
            throw new IllegalStateException("the canonical layout of " + source.path() + " means something else");
        }
        return canonical;
    }
}
