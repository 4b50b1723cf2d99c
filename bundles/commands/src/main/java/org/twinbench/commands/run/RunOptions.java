package org.twinbench.commands.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.api.model.Units;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.api.simulation.settings.LatePolicy;
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
            names = "--relative-tolerance",
            paramLabel = "RATIO",
            description = "error of a step that dormand_prince allows, relative to each state; default: 1e-6")
    Optional<Double> relativeTolerance = Optional.empty();

    @Option(
            names = "--absolute-tolerance",
            paramLabel = "NUMBER",
            description = "what it allows on top of that, in the unit of each state; default: 1e-9")
    Optional<Double> absoluteTolerance = Optional.empty();

    @Option(
            names = "--late-policy",
            paramLabel = "NAME",
            defaultValue = "catch_up",
            description =
                    "what happens to deadlines that have passed at a --speed: catch_up or skip; default: ${DEFAULT-VALUE}")
    String latePolicy;

    @Option(
            names = "--speed",
            paramLabel = "FACTOR",
            description = "simulated seconds per second: 1 is real time; default: max, with --hil 1")
    Optional<String> speed = Optional.empty();

    @Option(
            names = "--record",
            paramLabel = "SIGNAL",
            split = ",",
            description =
                    "signals for table and CSV, * stands for any characters; default: all outputs, with --hil bound"
                            + " inputs, too (any other repeats an output or holds still; name it to have it)")
    List<String> patterns = List.of();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description =
                    "time between two rows, a multiple of the step; default: every step. The table shows these rows")
    Optional<String> every = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE", description = "write the rows there; - is standard output")
    Optional<String> csv = Optional.empty();

    @Option(
            names = "--hil",
            description = "couple the machine to the controllers of its links; without --arm it only reads")
    boolean hil;

    @Option(names = "--arm", description = "with --hil: write bound outputs to their tags, which are listed beforehand")
    boolean arm;

    /**
     * Reads how far and how fast to run.
     *
     * @throws WrongInput if one of these options makes no sense
     */
    Course course(Units units) {
        if (arm && !hil) {
            throw new WrongInput("--arm lets a coupled run write to its controllers; add --hil.");
        }
        Times times = new Times(units);
        long stepNanos = times.step(step);
        long everyNanos = every.map(text -> times.nanos("--every", text)).orElse(stepNanos);
        return Course.of(stepNanos, times.nanos("--for", length), everyNanos, factor());
    }

    /**
     * Reads how to integrate continuous states.
     *
     * @throws WrongInput if there is no such solver, or a tolerance is out of range
     */
    Integration integration() {
        double relative = relativeTolerance.orElse(Integration.DEFAULT.relativeTolerance());
        double absolute = absoluteTolerance.orElse(Integration.DEFAULT.absoluteTolerance());
        if (!Integration.isRelative(relative)) {
            throw new WrongInput("--relative-tolerance is " + relative + "; write a ratio from 1e-14 to 0.1.");
        }
        if (!Integration.isAbsolute(absolute)) {
            throw new WrongInput("--absolute-tolerance is " + absolute + "; it must be greater than 0.");
        }
        return new Integration(named("--solver", solver, Solver.values()), relative, absolute);
    }

    /**
     * Reads what happens to deadlines that have passed.
     *
     * @throws WrongInput if there is no such policy
     */
    LatePolicy latePolicy() {
        return named("--late-policy", latePolicy, LatePolicy.values());
    }

    private static <T extends Enum<T>> T named(String option, String text, T[] values) {
        return Arrays.stream(values)
                .filter(known -> word(known).equals(text))
                .findFirst()
                .orElseThrow(() -> new WrongInput(option + " is \"" + text + "\"; write "
                        + Arrays.stream(values).map(RunOptions::word).collect(Collectors.joining(" or "))
                        + "."));
    }

    private static String word(Enum<?> known) {
        return known.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the options that couple the run to controllers. */
    List<String> coupling() {
        return Stream.of("--hil", "--arm")
                .filter(option -> option.equals("--hil") ? hil : arm)
                .toList();
    }

    /** Returns whether the rows go to standard output. */
    boolean csvOnStandardOutput() {
        return csv.filter("-"::equals).isPresent();
    }

    private double factor() {
        String text = speed.orElse(hil ? "1" : "max");
        try {
            double factor = text.equals("max") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
            if (factor > 0) {
                return factor;
            }
        } catch (NumberFormatException noNumber) {
            throw new WrongInput("--speed is \"" + text + "\"; write a number greater than 0, or max.");
        }
        throw new WrongInput("--speed is " + text + "; it must be greater than 0.");
    }
}
