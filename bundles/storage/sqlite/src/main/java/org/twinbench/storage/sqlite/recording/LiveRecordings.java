package org.twinbench.storage.sqlite.recording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

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

    /** Returns what is newest of a group. */
    Newest newest(long run, int number) {
        return Optional.ofNullable(groups.get(run))
                .map(live -> number < live.size() ? Newest.of(live.get(number).tail()) : Newest.NOTHING)
                .orElse(Newest.STORED);
    }
}
