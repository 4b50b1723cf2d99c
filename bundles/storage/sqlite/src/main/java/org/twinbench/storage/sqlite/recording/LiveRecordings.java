package org.twinbench.storage.sqlite.recording;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.twinbench.storage.sqlite.chunk.OpenRows;

/** The recordings that have a writer. Safe for use by many threads. */
final class LiveRecordings {
    private final Map<Long, List<LiveGroup>> groups = new ConcurrentHashMap<>();

    /** Adds a recording without groups, unless it is there. */
    List<LiveGroup> begin(long run) {
        List<LiveGroup> mine = new CopyOnWriteArrayList<>();
        if (groups.putIfAbsent(run, mine) != null) {
            throw new IllegalStateException("Run " + run + " is being recorded already.");
        }
        return mine;
    }

    void end(long run) {
        groups.remove(run);
    }

    void requireNone(long run) {
        if (groups.containsKey(run)) {
            throw new IllegalStateException("Run " + run + " is still being recorded.");
        }
    }

    /** Returns the rows of a group that are in no chunk yet: none if its recording has no writer. */
    OpenRows newest(long run, int number) {
        List<LiveGroup> live = groups.getOrDefault(run, List.of());
        return number < live.size() ? live.get(number).tail().rows() : OpenRows.none(0);
    }
}
