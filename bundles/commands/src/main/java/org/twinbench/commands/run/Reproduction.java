package org.twinbench.commands.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.twinbench.api.simulation.settings.Integration;
import org.twinbench.commands.text.Durations;

/**
 * The command line that gives the same run again.
 *
 * @param machine the file as it was named
 * @param step length of a step in nanoseconds
 * @param seed seed of the random streams
 * @param integration how continuous states are integrated
 * @param assignments what was set
 * @param coupling the options that coupled it to controllers, which are not the same again
 */
record Reproduction(
        Path machine, long step, long seed, Integration integration, List<String> assignments, List<String> coupling) {

    private static final long DEFAULT_STEP = 10_000_000;

    /** Returns the command line for a run of this many simulated nanoseconds, quoted for a shell. */
    String command(long length) {
        List<String> words = new ArrayList<>(List.of("twinbench", "run", machine.toString(), "--for"));
        words.add(Durations.option(length));
        words.addAll(coupling);
        if (step != DEFAULT_STEP) {
            words.addAll(List.of("--step", Durations.option(step)));
        }
        assignments.forEach(assignment -> words.addAll(List.of("--set", assignment)));
        words.addAll(List.of("--seed", Long.toString(seed)));
        Integration usual = Integration.DEFAULT;
        if (integration.solver() != usual.solver()) {
            words.addAll(List.of("--solver", integration.solver().name().toLowerCase(Locale.ROOT)));
        }
        if (integration.relativeTolerance() != usual.relativeTolerance()) {
            words.addAll(List.of("--relative-tolerance", Double.toString(integration.relativeTolerance())));
        }
        if (integration.absoluteTolerance() != usual.absoluteTolerance()) {
            words.addAll(List.of("--absolute-tolerance", Double.toString(integration.absoluteTolerance())));
        }
        return words.stream().map(Reproduction::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w.,:=/@%+\\\\-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
