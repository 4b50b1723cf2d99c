package org.twinbench.commands.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.command.CommandType;
import org.twinbench.api.command.TwinbenchCommand;
import org.twinbench.api.library.Library;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.model.Units;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.commands.file.MachineReader;
import org.twinbench.commands.run.output.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a machine without a screen; opens no database and takes no port. */
@Component(service = TwinbenchCommand.class, scope = ServiceScope.PROTOTYPE)
@CommandType(
        name = "run",
        group = "Start here",
        order = 20,
        features = {"core", "library", "modbus?hil", "opcua?hil"})
@Command(
        name = "run",
        header = "run a machine without a screen, as fast as possible",
        description = {
            "",
            "Prints start, end, smallest and largest value of each signal, and writes a CSV file where one is wanted:",
            "columns time and signals, in declared units, a row per step. The same input gives the same bytes.",
            "Ctrl-C ends the run with its summary.",
            "",
            "With --hil it waits until all links are connected (exit code 4 if one does not), keeps pace with the",
            "clock, and tells at the end how links and ticks did. With --arm, too, it writes, safe values at the end.",
            ""
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  twinbench run heated-tank.json                              a minute of it",
            "  twinbench run heated-tank.json --for 2h --csv out.csv       two hours, every signal at every step",
            "  twinbench run heated-tank.json --set tank.area=\"0.3 m2\" --set inletValve.strokeTime=500ms",
            "  twinbench run heated-tank.json --for 1h --record 'tank.*' --every 1s --csv - | head",
            "  twinbench run heated-tank.json --speed 1                    in real time",
            "  twinbench run bench-tank.json --hil --for 10min             coupled to its controllers, reads only",
            "  twinbench run bench-tank.json --hil --arm                   the same, and bound outputs are written"
        })
public final class RunCommand implements TwinbenchCommand {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MACHINE", description = "machine file")
    private Path machine = Path.of("");

    @Mixin
    private RunOptions options = new RunOptions();

    private final JsonFormat json;
    private final MachineFiles files;
    private final Units units;
    private final Library library;
    private final Simulations simulations;

    /** Runs with these services. */
    @Activate
    public RunCommand(
            @Reference JsonFormat json,
            @Reference MachineFiles files,
            @Reference Units units,
            @Reference Library library,
            @Reference Simulations simulations) {
        this.json = json;
        this.files = files;
        this.units = units;
        this.library = library;
        this.simulations = simulations;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter told = spec.commandLine().getErr();
        Preparation preparation = new Preparation(new MachineReader(json, files), library, json, simulations, told);
        Course course = options.course(units);
        try (Preparation.Ready ready = preparation.prepare(machine, course, options)) {
            Screen screen = Screen.of(spec.commandLine(), options.csvOnStandardOutput());
            return new HeadlessRun(ready, course, options, screen, units).run();
        }
    }
}
