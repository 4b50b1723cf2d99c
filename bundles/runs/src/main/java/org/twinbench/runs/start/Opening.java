package org.twinbench.runs.start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.api.model.Units;
import org.twinbench.api.run.DeadBands;
import org.twinbench.api.run.RecordedRows;
import org.twinbench.api.run.RunRequest;
import org.twinbench.api.simulation.RowSelection;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;

/**
 * The rows that are recorded of a simulation, opened. Where nobody says how many, every tick is recorded as long as these are no
 * more samples per simulated second than the budget allows.
 *
 * @param stream the rows
 * @param every ticks from one row to the next
 * @param bands dead bands by path, each in the unit of its signal, of the signals that have one
 * @param later finds the bands of signals that come later
 * @param recorded what that is, for people
 */
public record Opening(
        RowStream stream,
        long every,
        Map<String, Double> bands,
        Function<RowStream, Map<String, Double>> later,
        RecordedRows recorded) {

    /** Samples per simulated second: a thousand signals at 250 Hz. */
    static final long BUDGET = 250_000;

    private static final String PLACE = "/record/signals";

    /**
     * Opens rows.
     *
     * @throws InvalidInput if a pattern matches nothing, or a dead band is none for what it matches
     */
    public static Opening of(Simulation simulation, RunRequest request, Units units) {
        RowStream all = simulation.rows(
                new RowSelection(request.signals(), request.every().orElse(1)));
        List<Mistake> mistakes = mistakes(simulation, request.signals(), all.paths());
        BandReader bands = new BandReader(simulation, all, units, mistakes);
        DeadBands asked = new DeadBands(request.deadBand());
        Map<String, Double> read = bands.read(asked);
        Function<RowStream, Map<String, Double>> later =
                added -> new BandReader(simulation, added, units, new ArrayList<>()).read(asked);
        if (!mistakes.isEmpty()) {
            all.close();
            throw new InvalidInput(mistakes);
        }
        long step = simulation.settings().stepNanos();
        long every = request.every().orElseGet(() -> affordable(all.paths().size(), step));
        if (every == request.every().orElse(1)) {
            return new Opening(all, every, read, later, recorded(request, all, every, step));
        }
        all.close();
        RowStream thinned = simulation.rows(new RowSelection(request.signals(), every));
        return new Opening(thinned, every, read, later, recorded(request, thinned, every, step));
    }

    /** Returns the dead bands of signals that have come later, by path; one that does not fit them is none of theirs, and 0. */
    public Map<String, Double> bandsOf(RowStream added) {
        return later.apply(added);
    }

    private static RecordedRows recorded(RunRequest request, RowStream stream, long every, long step) {
        Optional<String> thinned = request.every().isPresent() || every == 1
                ? Optional.empty()
                : Optional.of("Every " + every + "th tick is recorded, for "
                        + stream.paths().size()
                        + " signals at every tick are more than " + BUDGET
                        + " samples per simulated second. Record fewer signals, or say how often: \"every\".");
        return new RecordedRows(
                request.signals(), every * step / 1e9, stream.paths().size(), thinned, given(request));
    }

    /** Returns the dead bands as a run remembers them. */
    public static Optional<Map<String, Value>> given(RunRequest request) {
        return request.deadBand().isEmpty() ? Optional.empty() : Optional.of(request.deadBand());
    }

    /** Returns the least of 1, 2, 5, 10, 20, … ticks that keeps to the budget. */
    static long affordable(int signals, long stepNanos) {
        long factor = 1;
        for (int i = 0; signals * 1e9 / stepNanos / factor > BUDGET; i++) {
            factor = i % 3 == 1 ? factor / 2 * 5 : factor * 2;
        }
        return factor;
    }

    private static List<Mistake> mistakes(Simulation simulation, String patterns, Collection<String> found) {
        List<Mistake> mistakes = new ArrayList<>();
        Arrays.stream(patterns.split(",")).map(String::strip).forEach(pattern -> {
            if (!pattern.equals(RowSelection.ALL.pattern()) && !matches(pattern, found)) {
                mistakes.add(nothing(simulation, pattern, found));
            }
        });
        return mistakes;
    }

    private static boolean matches(String pattern, Collection<String> paths) {
        Pattern expression = Pattern.compile(
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        return paths.stream().anyMatch(path -> expression.matcher(path).matches());
    }

    private static Mistake nothing(Simulation simulation, String pattern, Collection<String> found) {
        List<String> sources = simulation.machine().connections().getOrDefault(pattern, List.of());
        if (!sources.isEmpty()) {
            String source = String.join(", ", sources);
            return Mistake.at(PLACE, pattern + " is connected and shows what its source shows; record " + source + ".")
                    .value(pattern)
                    .suggestion(source);
        }
        return Mistake.at(PLACE, "\"" + pattern + "\" matches no output, and no input that is not connected.")
                .value(pattern)
                .didYouMean(pattern, found.isEmpty() ? simulation.paths() : found);
    }
}
