package org.twinbench.runs.quota;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.run.RunSamples;
import org.twinbench.api.run.RunSetup;
import org.twinbench.runs.recorder.LiveRun;
import org.twinbench.runs.recorder.Recorder;
import org.twinbench.runs.shelf.RunShelf;

/**
 * Keeps recordings below the quota: samples of the oldest run that has ended and is not pinned go first; its record stays, so
 * that it can be computed again. Then goes the oldest part of the largest run that is being recorded. For one thread.
 */
public final class Housekeeping {

    private static final int MOST_DELETIONS = 20;
    private static final int PARTS = 10;

    private final RunShelf shelf;
    private final Recorder recorder;
    private final Quota quota;
    private final Map<Long, Long> trimmed = new HashMap<>();
    private volatile long bytes;

    /** Keeps the recordings of these runs below this quota. */
    public Housekeeping(RunShelf shelf, Recorder recorder, Quota quota) {
        this.shelf = shelf;
        this.recorder = recorder;
        this.quota = quota;
    }

    /** Returns how many bytes all recordings took when they were last counted. */
    public long bytes() {
        return bytes;
    }

    /** Does a step, if there is a storage of recordings. */
    public void step() {
        recorder.recordings().ifPresent(this::step);
    }

    private void step(Recordings recordings) {
        Collection<LiveRun> live = recorder.live();
        trimmed.keySet().retainAll(live.stream().map(LiveRun::id).toList());
        live.forEach(run -> keepLast(recordings, run));
        bytes = count(recordings);
        for (int i = 0; i < MOST_DELETIONS && bytes > quota.bytes(); i++) {
            Optional<Long> oldest = oldest(recordings);
            if (oldest.isEmpty()) {
                largest(recordings).ifPresent(run -> trimPart(recordings, run));
                bytes = count(recordings);
                return;
            }
            delete(recordings, oldest.get());
            bytes = count(recordings);
        }
    }

    private static long count(Recordings recordings) {
        return recordings.runs().stream().mapToLong(recordings::bytes).sum();
    }

    private void keepLast(Recordings recordings, LiveRun run) {
        RunSetup setup = shelf.read(run.id()).content().setup();
        setup.keep().ifPresent(keep -> {
            long ticks = Math.round(keep / setup.step());
            long before =
                    run.simulation().status().tick() - ticks - setup.recorded().longestHold(setup.stepNanos());
            if (before > trimmed.getOrDefault(run.id(), 0L)) {
                recordings.trim(run.id(), before);
                trimmed.put(run.id(), before);
            }
        });
    }

    private Optional<Long> oldest(Recordings recordings) {
        List<Long> recorded = recordings.runs();
        return shelf.where(run -> run.state().isEnd() && !run.pinned())
                .filter(recorded::contains)
                .filter(id -> recorder.find(id).isEmpty())
                .findFirst();
    }

    private void delete(Recordings recordings, long id) {
        String why =
                "The samples were deleted to keep all recordings below " + quota + "; a replay computes them again.";
        shelf.update(
                id,
                OptionalLong.empty(),
                run -> run.with(new RunSamples(0, List.of(), Optional.empty(), Optional.of(why))));
        recordings.delete(id);
    }

    private Optional<Long> largest(Recordings recordings) {
        return recorder.live().stream().map(LiveRun::id).max(Comparator.comparingLong(recordings::bytes));
    }

    private static void trimPart(Recordings recordings, long id) {
        List<RecordedGroup> groups = recordings.groups(id);
        long first = groups.stream()
                .mapToLong(RecordedGroup::first)
                .filter(tick -> tick >= 0)
                .min()
                .orElse(-1);
        long last = groups.stream().mapToLong(RecordedGroup::last).max().orElse(-1);
        recordings.trim(id, first + (last - first) / PARTS + 1);
    }
}
