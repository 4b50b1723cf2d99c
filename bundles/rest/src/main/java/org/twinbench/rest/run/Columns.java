package org.twinbench.rest.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.project.Entry;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.run.DeadBands;
import org.twinbench.api.run.RecordedRows;
import org.twinbench.api.run.Run;
import org.twinbench.api.run.Runs;
import org.twinbench.api.value.Suggestion;
import org.twinbench.api.value.Value;
import org.twinbench.rest.problem.NotThere;
import org.twinbench.rest.query.PathPattern;

/** The recorded signals of a run, sorted by path. */
final class Columns {

    private final Runs runs;
    private final MachineFiles files;
    private final long run;
    private final List<Column> all = new ArrayList<>();

    Columns(Runs runs, MachineFiles files, Entry<Run> run) {
        this.runs = runs;
        this.files = files;
        this.run = run.id();
        Run record = run.content();
        runs.recordings().groups(run.id()).forEach(group -> add(group, record));
        all.sort(Comparator.comparing(column -> column.signal().path()));
    }

    private void add(RecordedGroup group, Run record) {
        RecordedRows recorded = record.setup().recorded();
        DeadBands bands = recorded.deadBands();
        long step = record.setup().stepNanos();
        for (int i = 0; i < group.signals().size(); i++) {
            RecordedSignal signal = group.signals().get(i);
            Optional<Value> band = bands.of(signal.path()).map(DeadBands.Band::width);
            long last = band.isPresent() && group.last() >= 0 ? until(group, record) : group.last();
            all.add(new Column(run, signal, group.number(), i, group.first(), last, band, recorded.longestHold(step)));
        }
    }

    private static long until(RecordedGroup group, Run record) {
        long known = record.samples()
                .until()
                .map(until -> Math.round(until * 1e9 / record.setup().stepNanos()))
                .orElse(-1L);
        return Math.max(group.last(), known);
    }

    List<Column> all() {
        return all;
    }

    /**
     * Returns a signal.
     *
     * @throws NotThere with what was probably meant
     */
    Column find(String path) {
        return all.stream()
                .filter(column -> column.signal().path().equals(path))
                .findFirst()
                .orElseThrow(() -> missing(path));
    }

    /**
     * Returns the signals that patterns match.
     *
     * @param patterns paths in which {@code *} stands for any characters, several separated by commas
     * @throws NotThere if one matches nothing
     */
    List<Column> matching(String patterns) {
        List<Pattern> expressions = Stream.of(patterns.split(","))
                .map(String::strip)
                .map(this::expression)
                .toList();
        return all.stream()
                .filter(column -> expressions.stream().anyMatch(pattern -> matches(pattern, column)))
                .toList();
    }

    private Pattern expression(String pattern) {
        Pattern expression = PathPattern.of(pattern);
        if (all.stream().noneMatch(column -> matches(expression, column))) {
            throw missing(pattern);
        }
        return expression;
    }

    private static boolean matches(Pattern pattern, Column column) {
        return pattern.matcher(column.signal().path()).matches();
    }

    private NotThere missing(String path) {
        Map<String, List<String>> connections = files.read(runs.machine(run)).connections();
        Optional<String> source = Optional.ofNullable(connections.get(path)).map(from -> String.join(" and ", from));
        if (source.isPresent()) {
            return new NotThere(path + " is connected and shows what its source shows; ask for " + source.get() + ".");
        }
        String meant = Suggestion.closest(
                        path, all.stream().map(column -> column.signal().path()).toList())
                .map(known -> " Did you mean \"" + known + "\"?")
                .orElse("");
        return new NotThere("Run " + run + " has no samples of \"" + path + "\"." + meant + " /api/v1/runs/" + run
                + "/signals lists what was recorded.");
    }
}
