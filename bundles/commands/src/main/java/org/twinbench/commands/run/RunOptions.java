package org.twinbench.commands.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinbench.api.model.Units;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.simulation.settings.Solver;
import org.twinbench.commands.file.WrongInput;
import picocli.CommandLine.Option;

/** The options of {@code run}. */
final class RunOptions {

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "1min",
            description = "simulated time; default: ${DEFAULT-VALUE}")
    String length;

    @Option(
            names = "--step",
            paramLabel = "TIME",
            defaultValue = "10ms",
            description = "length of a step; default: ${DEFAULT-VALUE}")
    String step;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "parameter or start value to change, as component.name=value with any unit; may be repeated")
    List<String> assignments = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "seed of noise; default: ${DEFAULT-VALUE}")
    long seed;

    @Option(
            names = "--solver",
            paramLabel = "NAME",
            defaultValue = "euler",
            description =
                    "how continuous states are integrated: euler, rk4 or dormand_prince; default: ${DEFAULT-VALUE}")
    String solver;

    @Option(
            names = "--speed",
            paramLabel = "FACTOR",
            defaultValue = "max",
            description = "simulated seconds per second: 1 is real time; default: max")
    String speed;

    @Option(
            names = "--record",
            paramLabel = "SIGNAL",
            split = ",",
            description =
                    "signals for table and CSV, * stands for any characters; default: all outputs (an input repeats"
                            + " an output or holds still; name it to have it)")
    List<String> patterns = List.of();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description =
                    "time between two rows, a multiple of the step; default: every step. The table shows these rows")
    Optional<String> every = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE", description = "write the rows there; - is standard output")
    Optional<String> csv = Optional.empty();

    @Option(names = "--hil", hidden = true)
    boolean hil;

    @Option(names = "--arm", hidden = true)
    boolean arm;

    /**
     * Reads how far and how fast to run.
     *
     * @throws WrongInput if one of these options makes no sense
     */
    Course course(Units units) {
        Times times = new Times(units);
        long stepNanos = times.step(step);
        long everyNanos = every.map(text -> times.nanos("--every", text)).orElse(stepNanos);
        return Course.of(stepNanos, times.nanos("--for", length), everyNanos, factor());
    }

    /**
     * Reads how to integrate continuous states.
     *
     * @throws WrongInput if there is no such solver
     */
    Integration integration() {
        return Arrays.stream(Solver.values())
                .filter(known -> word(known).equals(solver))
                .findFirst()
                .map(Integration.DEFAULT::with)
                .orElseThrow(() -> new WrongInput("--solver is \"" + solver + "\"; write "
                        + Arrays.stream(Solver.values()).map(RunOptions::word).collect(Collectors.joining(" or "))
                        + "."));
    }

    private static String word(Solver known) {
        return known.name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the rows go to standard output. */
    boolean csvOnStandardOutput() {
        return csv.filter("-"::equals).isPresent();
    }

    private double factor() {
        try {
            double factor = speed.equals("max") ? Double.POSITIVE_INFINITY : Double.parseDouble(speed);
            if (factor > 0) {
                return factor;
            }
        } catch (NumberFormatException noNumber) {
            throw new WrongInput("--speed is \"" + speed + "\"; write a number greater than 0, or max.");
        }
        throw new WrongInput("--speed is " + speed + "; it must be greater than 0.");
    }
}
