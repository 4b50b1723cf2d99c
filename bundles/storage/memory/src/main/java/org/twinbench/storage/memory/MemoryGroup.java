package org.twinbench.storage.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.recording.Frame;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.recording.RecordedSignal;
import org.twinbench.api.recording.Samples;

/** Rows by tick, and gaps. */
final class MemoryGroup {
    private final List<RecordedSignal> signals;
    private final NavigableMap<Long, long[]> rows = new TreeMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private long last = -1;

    MemoryGroup(List<RecordedSignal> signals) {
        if (signals.isEmpty()) {
            throw new IllegalArgumentException("A group has at least one signal.");
        }
        this.signals = List.copyOf(signals);
    }

    /** Adds rows that come after all others. */
    void add(Frame frame) {
        for (int row = 0; row < frame.rows(); row++) {
            last = frame.ticks()[row];
            rows.put(last, Arrays.copyOfRange(frame.values(), row * width(), (row + 1) * width()));
        }
    }

    void add(Gap gap) {
        gaps.add(gap);
        gaps.sort(Comparator.comparingLong(Gap::from));
    }

    int width() {
        return signals.size();
    }

    boolean has(int signal) {
        return signal >= 0 && signal < signals.size();
    }

    /** Returns the tick of the last row that was added; -1 if there is none. */
    long last() {
        return last;
    }

    List<Gap> gaps() {
        return gaps;
    }

    long bytes() {
        return (long) rows.size() * (1 + width()) * Long.BYTES;
    }

    RecordedGroup described(int number) {
        return rows.isEmpty()
                ? new RecordedGroup(number, signals, -1, -1, 0)
                : new RecordedGroup(number, signals, rows.firstKey(), rows.lastKey(), rows.size());
    }

    Samples samples(int signal, long from, long to, int limit) {
        List<Map.Entry<Long, long[]>> found =
                between(from, to).entrySet().stream().limit(limit).toList();
        return new Samples(
                found.stream().mapToLong(Map.Entry::getKey).toArray(),
                found.stream().mapToLong(row -> row.getValue()[signal]).toArray());
    }

    private NavigableMap<Long, long[]> between(long from, long to) {
        return from > to ? new TreeMap<>() : rows.subMap(from, true, to, true);
    }

    List<Bucket> overview(int signal, long from, long to, int most) {
        long enough = (between(from, to).size() + most - 1) / most;
        List<Bucket> buckets = new ArrayList<>();
        between(from, to).forEach((tick, row) -> {
            double number = signals.get(signal).number(row[signal]);
            Bucket bucket = new Bucket(tick, tick, 1, number, number, number, number);
            int latest = buckets.size() - 1;
            if (latest < 0 || buckets.get(latest).samples() == enough || isParted(buckets.get(latest), bucket)) {
                buckets.add(bucket);
            } else {
                buckets.set(latest, buckets.get(latest).and(bucket));
            }
        });
        return buckets;
    }

    private boolean isParted(Bucket one, Bucket next) {
        return gaps.stream().anyMatch(gap -> gap.parts(one.to(), next.from()));
    }

    void trim(long before) {
        rows.headMap(before).clear();
        long first = rows.isEmpty() ? before : rows.firstKey();
        gaps.removeIf(gap -> gap.to() < first);
    }
}
