package org.twinbench.runs;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.twinbench.api.project.Entry;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.run.Run;
import org.twinbench.api.run.RunFilter;
import org.twinbench.api.run.RunGap;
import org.twinbench.api.run.RunProgress;
import org.twinbench.api.run.RunSamples;
import org.twinbench.api.run.RunState;
import org.twinbench.api.simulation.Alarm;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.runs.recorder.LiveRun;
import org.twinbench.runs.recorder.Recorder;
import org.twinbench.runs.shelf.Labels;
import org.twinbench.runs.shelf.RunShelf;

/** Runs as they are shown: what was written, what goes on at this instant, and what is kept of the signals. */
record Reading(RunShelf shelf, Recorder recorder) {

    List<Entry<Run>> list(RunFilter filter, long after, int limit) {
        NavigableMap<Long, Labels> ordered =
                filter.newestFirst() ? shelf.labels().descendingMap() : shelf.labels();
        NavigableMap<Long, Labels> rest = after == 0 ? ordered : ordered.tailMap(after, false);
        return rest.entrySet().stream()
                .filter(run -> passes(filter, run.getKey(), run.getValue()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .map(this::read)
                .toList();
    }

    private boolean passes(RunFilter filter, long id, Labels run) {
        RunState state = recorder.find(id).map(LiveRun::state).orElse(run.state());
        return filter.machineModelId().stream()
                        .allMatch(machine ->
                                run.machineModelId().filter(machine::equals).isPresent())
                && filter.state().stream().allMatch(state::equals)
                && filter.pinned().stream().allMatch(pinned -> pinned == run.pinned());
    }

    /** Whoever sees that a run has ended finds all of its samples. */
    Entry<Run> read(long id) {
        if (recorder.find(id).filter(live -> live.state().isEnd()).isPresent()) {
            recorder.settle();
        }
        Entry<Run> stored = shelf.read(id);
        Run present = recorder.find(id).map(live -> live.now(stored.content())).orElse(stored.content());
        Run shown = recorder.recordings()
                .map(recordings -> withSamples(id, present, recordings))
                .orElse(present);
        return new Entry<>(id, stored.revision(), shown);
    }

    private Run withSamples(long id, Run run, Recordings recordings) {
        long step = run.setup().stepNanos();
        List<RunGap> gaps = recordings.gaps(id).stream()
                .map(gap -> RunGap.of(gap, step))
                .distinct()
                .toList();
        long handed = recorder.find(id).map(LiveRun::handed).orElseGet(() -> recordings.groups(id).stream()
                .mapToLong(RecordedGroup::last)
                .max()
                .orElse(-1));
        Optional<Double> until = handed < 0 ? Optional.empty() : Optional.of(handed * step / 1e9);
        Run shown = run.with(
                new RunSamples(recordings.bytes(id), gaps, until, run.samples().deleted()));
        return run.state() == RunState.CRASHED ? upToLastRow(id, shown, recordings) : shown;
    }

    /** Rows are written more often than how far the run is. */
    private static Run upToLastRow(long id, Run run, Recordings recordings) {
        RunProgress known = run.progress();
        long last =
                recordings.groups(id).stream().mapToLong(RecordedGroup::last).reduce(known.tick(), Math::max);
        double time = last * run.setup().stepNanos() / 1e9;
        return run.with(run.state(), known.upTo(last, time));
    }

    List<Command> journal(long id) {
        return recorder.find(id).map(live -> live.simulation().journal()).orElseGet(() -> shelf.commands()
                .of(shelf.read(id).id()));
    }

    List<Alarm> alarms(long id) {
        return recorder.find(id).map(live -> live.simulation().alarms()).orElseGet(() -> shelf.alarms()
                .of(shelf.read(id).id()));
    }
}
