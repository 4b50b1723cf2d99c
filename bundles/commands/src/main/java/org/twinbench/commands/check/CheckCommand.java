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
import org.twinbench.api.model.MachineChecks;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.commands.file.MachinesBelow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reports every mistake in machine files and runs nothing. */
@Component(service = TwinbenchCommand.class, scope = ServiceScope.PROTOTYPE)
@CommandType(name = "check", group = "Look", order = 10)
@Command(
        name = "check",
        header = "report every mistake in machines, run nothing",
        description = {
            "",
            "Names file and line of each mistake and says what to do about it. Notes are shown and do no harm.",
            "The exit code is 0 when all is right, 2 when there is a mistake.",
            ""
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  twinbench check heated-tank.json          one machine",
            "  twinbench check machines/                 every machine below a folder",
            "  twinbench check . && echo ready           in a script"
        })
public final class CheckCommand implements TwinbenchCommand {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "machine files, or folders: then every *.json below that carries \"twinbench\"")
    private List<Path> paths = List.of();

    private final Checking checking;

    /** Checks with these services. */
    @Activate
    public CheckCommand(@Reference JsonFormat json, @Reference MachineFiles files, @Reference MachineChecks checks) {
        checking = new Checking(json, files, checks);
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int worst = ExitCode.GOOD;
        for (Path path : MachinesBelow.of(paths)) {
            Checking.Report report = checking.check(path);
            report.lines().forEach(out::println);
            worst = Math.max(worst, report.exitCode());
        }
        return worst;
    }
}
