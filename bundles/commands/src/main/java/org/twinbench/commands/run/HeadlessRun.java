package org.twinbench.commands.run;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.twinbench.api.command.ExitCode;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Units;
import org.twinbench.api.simulation.Probe;
import org.twinbench.api.simulation.RowSelection;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.commands.file.TextFiles;
import org.twinbench.commands.run.RunLoop.Ending;
import org.twinbench.commands.run.RunLoop.Result;
import org.twinbench.commands.run.coupled.Connecting;
import org.twinbench.commands.run.coupled.LinkReport;
import org.twinbench.commands.run.output.CsvFile;
import org.twinbench.commands.run.output.Progress;
import org.twinbench.commands.run.output.Rows;
import org.twinbench.commands.run.output.Screen;
import org.twinbench.commands.run.output.StandardOutput;
import org.twinbench.commands.run.output.Statistics;
import org.twinbench.commands.run.output.SummaryTable;
import org.twinbench.commands.text.Counted;
import org.twinbench.commands.text.Durations;
import org.twinbench.commands.text.Figures;

/** One run from its first line on the screen to its last. */
final class HeadlessRun {

    private final Preparation.Ready ready;
    private final Course course;
    private final RunOptions options;
    private final Screen screen;
    private final Units units;

    HeadlessRun(Preparation.Ready ready, Course course, RunOptions options, Screen screen, Units units) {
        this.ready = ready;
        this.course = course;
        this.options = options;
        this.screen = screen;
        this.units = units;
    }

    /** Runs, and returns the exit code. */
    int run() throws IOException {
        Set<String> bound =
                options.hil ? ready.simulation().machine().bindings().keySet() : Set.of();
        Probe probe = Selection.of(ready.simulation(), options.patterns, bound);
        Statistics statistics = new Statistics(probe.paths().size());
        try {
            Result result = record(probe, statistics, new Interruption());
            screen.results().println(summary(result));
            new SummaryTable(units).lines(probe, statistics).forEach(screen.results()::println);
            if (options.hil) {
                new LinkReport(ready.simulation(), options.arm).lines().forEach(screen.results()::println);
            }
            new Warnings(course).lines(ready.simulation().alarms()).forEach(screen.err()::println);
            return exitCode(result.ending());
        } catch (StandardOutput.Closed readerHasGone) {
            return ExitCode.GOOD;
        }
    }

    private Result record(Probe probe, Statistics statistics, Interruption interruption) throws IOException {
        if (options.csv.isEmpty()) {
            return loop(probe, new Rows(statistics, Optional.empty()), interruption);
        }
        try (CsvFile csv = new CsvFile(writer(options.csv.get()), probe.paths())) {
            return loop(probe, new Rows(statistics, Optional.of(csv)), interruption);
        } catch (StandardOutput.Closed readerHasGone) {
            throw readerHasGone;
        } catch (IOException failed) {
            throw new NotUsable(options.csv.get() + " cannot be written: " + TextFiles.reason(failed) + ".");
        }
    }

    private Result loop(Probe probe, Rows rows, Interruption interruption) throws IOException {
        screen.results().println(header());
        Simulation simulation = ready.simulation();
        if (options.hil) {
            new Connecting(simulation, interruption::sleep, interruption::requested).await();
        }
        long length = course.time(course.steps());
        Progress progress = new Progress(screen.err(), screen.watched(), length, System.nanoTime());
        if (!options.hil) {
            return new RunLoop(simulation, course, probe, rows, progress, interruption).run();
        }
        String shown = options.patterns.isEmpty() ? "*" : String.join(",", options.patterns);
        CoupledLoop loop = new CoupledLoop(
                simulation,
                course,
                simulation.rows(new RowSelection(shown, course.every())),
                probe.paths(),
                rows,
                progress,
                interruption);
        Result result = loop.run();
        if (loop.missing() > 0) {
            screen.err()
                    .println(Counted.of(loop.missing(), "row")
                            + " are missing: this computer was too busy to take them.");
        }
        return result;
    }

    /** No channel: those close themselves when their thread is interrupted. */
    private Writer writer(String target) throws IOException {
        return options.csvOnStandardOutput()
                ? new StandardOutput(screen.out())
                : new OutputStreamWriter(new FileOutputStream(target), StandardCharsets.UTF_8);
    }

    private String header() {
        Simulation simulation = ready.simulation();
        MachineModel machine = simulation.machine();
        return machine.name() + "   " + Counted.of(machine.components().size(), "component") + ", "
                + Counted.of(machine.connections().size(), "connection") + ", step " + Durations.exact(course.step())
                + ", seed " + options.seed;
    }

    private String summary(Result result) {
        long simulated = course.time(result.tick());
        return word(result.ending()) + Durations.exact(simulated) + " in " + Durations.measured(result.measured())
                + " ("
                + Figures.factor((double) simulated / result.measured()) + " × real time, "
                + Counted.of(result.tick(), "step") + ")";
    }

    private static String word(Ending ending) {
        return switch (ending) {
            case DONE -> "Done: ";
            case INTERRUPTED -> "Interrupted: ";
            case FAILED -> "Failed: ";
        };
    }

    private int exitCode(Ending ending) {
        if (ending == Ending.FAILED) {
            new FailureReport(course, ready.reproduction())
                    .lines(ready.simulation().status())
                    .forEach(screen.err()::println);
        }
        return switch (ending) {
            case DONE -> ExitCode.GOOD;
            case INTERRUPTED -> ExitCode.INTERRUPTED;
            case FAILED -> ExitCode.COMPONENT_FAILED;
        };
    }
}
