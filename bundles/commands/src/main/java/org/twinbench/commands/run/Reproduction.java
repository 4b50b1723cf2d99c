package org.twinbench.commands.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.twinbench.commands.text.Durations;

/**
 * The command line that gives the same run again.
 *
 * @param machine the file as it was named
 * @param step length of a step in nanoseconds
 * @param seed seed of the random streams
 * @param solver the solver as it was named
 * @param assignments what was set
 */
record Reproduction(Path machine, long step, long seed, String solver, List<String> assignments) {

    private static final long DEFAULT_STEP = 10_000_000;
    private static final String DEFAULT_SOLVER = "euler";

    /** Returns the command line for a run of this many simulated nanoseconds, quoted for a shell. */
    String command(long length) {
        List<String> words = new ArrayList<>(List.of("twinbench", "run", machine.toString(), "--for"));
        words.add(Durations.option(length));
        if (step != DEFAULT_STEP) {
            words.addAll(List.of("--step", Durations.option(step)));
        }
        assignments.forEach(assignment -> words.addAll(List.of("--set", assignment)));
        words.addAll(List.of("--seed", Long.toString(seed)));
        if (!solver.equals(DEFAULT_SOLVER)) {
            words.addAll(List.of("--solver", solver));
        }
        return words.stream().map(Reproduction::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w.,:=/@%+\\\\-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
